package tablee.command;

import java.time.Duration;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import tablee.command.appropriation.Appropriation;
import tablee.command.axis.Axes;
import tablee.command.ballot.Ballots;
import tablee.command.ballot.Shredder;
import tablee.command.counsel.Counsel;
import tablee.command.dates.Dates;
import tablee.command.expectation.Expectations;
import tablee.command.grid.Grid;
import tablee.command.group.Groups;
import tablee.command.grouping.Groupings;
import tablee.command.homework.Homework;
import tablee.command.library.Attachments;
import tablee.command.library.Library;
import tablee.command.method.Methods;
import tablee.command.moderation.Moderation;
import tablee.command.people.People;
import tablee.command.premise.Premises;
import tablee.command.programme.Programme;
import tablee.command.series.Series;
import tablee.command.territory.Territories;
import tablee.command.timer.Timer;
import tablee.command.workshop.JoinCode;
import tablee.command.workshop.Workshop;
import tablee.messages.Command;
import tablee.messages.ballot.SealedPapers;

/** Puts the aggregates on a command bus. */
final class CommandSide {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int KEPT_OF_A_KIND = 2_000;

  /** Commands themselves name the stream that decides, so that they need know nothing of Axon. */
  static final CommandTargetResolver TARGETS = CommandSide::target;

  private final CommandBus bus;
  private final EventStore events;
  private final LockFactory turns = new Turns(PATIENCE);

  private CommandSide(CommandBus bus, EventStore events) {
    this.bus = bus;
    this.events = events;
  }

  /** A bus that handles commands on the thread that gives them. */
  static CommandBus bus() {
    var bus = SimpleCommandBus.builder().build();
    bus.registerHandlerInterceptor(new Refusals());
    return bus;
  }

  static void subscribe(
    CommandBus bus,
    EventStore events,
    Premises premises,
    SealedPapers papers,
    Shredder shredder
  ) {
    var side = new CommandSide(bus, events);
    side.subscribe(Programme.class, Programme::new);
    side.subscribe(JoinCode.class, JoinCode::new);
    side.subscribe(Workshop.class, stream -> new Workshop(stream, premises));
    side.subscribe(People.class, stream -> new People(stream, premises));
    side.subscribe(Axes.class, stream -> new Axes(stream, premises));
    side.subscribe(Ballots.class, stream -> new Ballots(stream, premises, papers, shredder));
    side.subscribe(Groupings.class, stream -> new Groupings(stream, premises));
    side.subscribe(Groups.class, stream -> new Groups(stream, premises));
    side.subscribe(Grid.class, stream -> new Grid(stream, premises));
    side.subscribe(Territories.class, stream -> new Territories(stream, premises));
    side.subscribe(Series.class, stream -> new Series(stream, premises));
    side.subscribe(Homework.class, stream -> new Homework(stream, premises));
    side.subscribe(Dates.class, stream -> new Dates(stream, premises));
    side.subscribe(Expectations.class, stream -> new Expectations(stream, premises));
    side.subscribe(Appropriation.class, stream -> new Appropriation(stream, premises));
    side.subscribe(Library.class, stream -> new Library(stream, premises));
    side.subscribe(Attachments.class, stream -> new Attachments(stream, premises));
    side.subscribe(Methods.class, stream -> new Methods(stream, premises));
    side.subscribe(Moderation.class, stream -> new Moderation(stream, premises));
    side.subscribe(Timer.class, stream -> new Timer(stream, premises));
    side.subscribe(Counsel.class, stream -> new Counsel(stream, premises));
  }

  private <T> void subscribe(Class<T> type, Function<String, T> blank) {
    AggregateAnnotationCommandHandler.<T>builder()
      .aggregateType(type)
      .repository(new Aggregates<>(type, blank, events, turns, KEPT_OF_A_KIND))
      .commandTargetResolver(TARGETS)
      .build()
      .subscribe(bus);
  }

  private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
    Object stream = ((Command) message.getPayload()).stream();
    return new VersionedAggregateIdentifier(stream, null);
  }
}
