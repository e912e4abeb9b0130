package tablee.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tablee.live.access.Doorkeeper;
import tablee.live.access.Readers;
import tablee.live.connection.ConnectionSettings;
import tablee.live.connection.Connections;
import tablee.live.connection.Line;
import tablee.live.measure.Measures;
import tablee.live.method.PublishedMethods;
import tablee.live.network.Origins;
import tablee.live.network.OwnNames;
import tablee.live.network.ServedPort;
import tablee.live.room.RoomSettings;
import tablee.live.room.Rooms;
import tablee.messages.Commands;
import tablee.messages.log.EventLog;
import tablee.messages.log.PersonalData;

/** The edge's parts, from the log outwards. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class LiveConfiguration {

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Rooms rooms(EventLog log, PersonalData people, RoomSettings settings, InstantSource clock) {
    return new Rooms(log, people, settings, clock);
  }

  @Bean
  Readers readers(EventLog log) {
    return new Readers(log);
  }

  @Bean
  PublishedMethods publishedMethods(EventLog log) {
    return new PublishedMethods(log);
  }

  @Bean
  Doorkeeper doorkeeper(Rooms rooms, Readers readers, InstantSource clock) {
    return new Doorkeeper(rooms, readers, clock);
  }

  @Bean
  Measures measures(MeterRegistry registry) {
    return new Measures(registry);
  }

  @Bean
  Connections connections(
    Rooms rooms,
    Commands commands,
    ConnectionSettings settings,
    InstantSource clock,
    Measures measures
  ) {
    return new Connections(rooms, commands, settings, clock, measures);
  }

  /** What is looked at when somebody asks, instead of counted. */
  @Bean
  MeterBinder gauges(Connections connections, Rooms rooms) {
    return registry -> {
      for (var carrier : Line.Carrier.values()) {
        Gauge.builder("tablee.connections", connections, all -> all.count(carrier))
          .description("Devices that are connected")
          .tag("over", carrier.name().toLowerCase(Locale.ROOT))
          .register(registry);
      }
      Gauge.builder("tablee.rooms", rooms, Rooms::count)
        .description("Workshops that are open")
        .register(registry);
      Gauge.builder("tablee.queue", connections, Connections::bytesWaiting)
        .description("Frames that wait for devices")
        .baseUnit("bytes")
        .register(registry);
      Gauge.builder("tablee.behind", connections, Connections::mostChangesBehind)
        .description("Changes that wait for the device furthest behind")
        .register(registry);
    };
  }

  @Bean
  Watch watch(Connections connections, Rooms rooms, ConnectionSettings settings) {
    return new Watch(connections, rooms, settings.farewell());
  }

  @Bean
  OwnNames ownNames() {
    return new OwnNames();
  }

  @Bean
  Origins origins(LiveSettings settings, OwnNames names, ServedPort port) {
    return new Origins(settings.origins(), names, port);
  }
}
