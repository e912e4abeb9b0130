package tablee.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tablee.command.ballot.Shredder;
import tablee.command.premise.Premises;
import tablee.messages.Commands;
import tablee.messages.ballot.SealedPapers;
import tablee.messages.log.EventLog;

/** Adds the side that decides to an application that keeps an event log. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
public class CommandSideAutoConfiguration {

  @Bean
  CommandBus commandBus() {
    return CommandSide.bus();
  }

  @Bean
  Commands commands(
    CommandBus commandBus,
    EventStore eventStore,
    EventLog eventLog,
    SealedPapers sealedPapers,
    Shredder shredder
  ) {
    var premises = new Premises(eventLog);
    CommandSide.subscribe(commandBus, eventStore, premises, sealedPapers, shredder);
    return new AxonCommands(commandBus, eventLog, new Undoing(eventLog, premises));
  }

  @Bean(initMethod = "start")
  Shredder shredder(SealedPapers sealedPapers, EventLog eventLog) {
    return new Shredder(sealedPapers, eventLog);
  }
}
