package tablee.live.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tablee.live.room.Rooms;
import tablee.messages.Commands;
import tablee.messages.log.EventLog;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  @Bean
  WrongCodes wrongCodes(DoorSettings settings) {
    return new WrongCodes(settings, System::nanoTime);
  }

  @Bean
  Codes codes(Commands commands, EventLog log, Rooms rooms, WrongCodes wrongCodes) {
    return new Codes(commands, log, rooms, wrongCodes);
  }
}
