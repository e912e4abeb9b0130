package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Relay;
import tablee.live.client.Server;
import tablee.live.client.Transport;
import tablee.live.connection.ConnectionSettings;

/** A Wi-Fi that dies ends no connection; whoever waits at its ends has to find out by the silence. */
class DeadNetworkTest {

  @ParameterizedTest
  @EnumSource(Transport.class)
  void theServerFindsOutByItself(Transport transport, @TempDir Path data) throws IOException {
    try (
      var server = Server.start(data, "tablee.live.connection.heartbeat=2s");
      var relay = new Relay(server.address())
    ) {
      var hall = Hall.plan(server.address()).over(transport);
      var token = hall.participantToken("lena", "Léna");
      try (var facilitator = hall.facilitator(); var lena = hall.at(relay.address()).join(token)) {
        lena.send("{\"type\":\"ping\"}");
        lena.await("pong");
        relay.goSilent();
        keepAlive(facilitator, () -> gone(facilitator, "participant:lena"));
        assertThat(lena.isOpen()).as("her device has heard of nothing").isTrue();
        assertThat(lena.frames()).noneMatch(frame -> frame.path("type").asString("").equals("bye"));
        try (var back = hall.resume(token, lena)) {
          back.reach(facilitator.act("enter-phase", Map.of("phase", "exploration")));
        }
      }
    }
  }

  private static boolean gone(Device device, String actor) {
    return device
      .frames()
      .stream()
      .flatMap(frame -> frame.path("gone").valueStream())
      .anyMatch(each -> each.stringValue().equals(actor));
  }

  private static void keepAlive(Device device, java.util.function.BooleanSupplier until) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!until.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(end);
      device.send("{\"type\":\"ping\"}");
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  @Test
  void asItIsShippedThatTakesLessThanThirtySeconds() {
    var bound = new org.springframework.boot.context.properties.bind.Binder(List.of()).bindOrCreate(
      "tablee.live.connection",
      ConnectionSettings.class
    );
    // The server looks once a second; a device's own timer is exact.
    assertThat(bound.heartbeat().multipliedBy(2).plusSeconds(1)).isLessThan(Duration.ofSeconds(30));
  }
}
