package tablee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static tablee.command.Story.FACILITATOR;
import static tablee.command.Story.TONIGHT;
import static tablee.command.Story.by;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.Event;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PhaseId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.EventLog;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.Method;
import tablee.messages.people.PeopleCommand.JoinWorkshop;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.programme.ProgrammeCommand.LaunchProgramme;
import tablee.messages.workshop.PlannedTable;
import tablee.messages.workshop.WorkshopCommand.EnterPhase;
import tablee.messages.workshop.WorkshopCommand.PlanWorkshop;
import tablee.messages.workshop.WorkshopCommand.ReserveJoinCode;

/** A room full of people who all do things at once, through the real command path. */
final class Room {

  private final Commands commands;
  private final EventLog log;
  private final Queue<Given> recorded = new ConcurrentLinkedQueue<>();
  private int keys;

  final WorkshopId workshop;
  final String code;

  Room(Commands commands, EventLog log, String name) {
    this.commands = commands;
    this.log = log;
    this.workshop = new WorkshopId(name);
    this.code = "code-" + name;
  }

  /** An order that was recorded. */
  private record Given(Command order, String key, Receipt receipt) {}

  /** How one order ended. */
  record Ending(Optional<Receipt> receipt, Optional<Rejection> rejection) {
    boolean accepted() {
      return rejection.isEmpty();
    }
  }

  static TableId table(int n) {
    return new TableId("table" + n);
  }

  static ParticipantId person(int n) {
    return new ParticipantId("person" + n);
  }

  /** A workshop with some tables, in a phase, and some people who all sit at the first table. */
  void opens(int tables, int people, PhaseId phase) {
    opens(CollectiveExploration.method(), tables, people, phase);
  }

  /** The same, run by another method. */
  void opens(Method method, int tables, int people, PhaseId phase) {
    var programme = new ProgrammeId("programme-" + workshop);
    does(new LaunchProgramme(programme, "Coopérations", FACILITATOR));
    does(new ReserveJoinCode(code, workshop, FACILITATOR));
    does(
      new PlanWorkshop(
        workshop,
        programme,
        "Morlaix",
        null,
        "",
        IntStream.range(0, tables)
          .mapToObj(n -> new PlannedTable(table(n), "Table " + n))
          .toList(),
        method,
        code,
        FACILITATOR
      )
    );
    enters(phase);
    for (int n = 0; n < people; n++) {
      does(new JoinWorkshop(workshop, person(n), code, "hash", TONIGHT, by(person(n))));
      does(new SitAtTable(workshop, person(n), table(0), by(person(n))));
    }
  }

  void enters(PhaseId phase) {
    does(new EnterPhase(workshop, phase, FACILITATOR));
  }

  void proposes(AxisId axis, TableId table) {
    does(new ProposeAxis(workshop, table, axis, "Manger local", "", FACILITATOR));
  }

  void validates(AxisId axis) {
    does(new ValidateAxis(workshop, axis, FACILITATOR));
  }

  Optional<Receipt> does(Command command) {
    return submit(command, freshKey());
  }

  private Optional<Receipt> submit(Command command, String key) {
    var receipt = commands.submit(command, key);
    receipt.ifPresent(it -> recorded.add(new Given(command, key, it)));
    return receipt;
  }

  /** Whatever has happened since: each gets the answer that it got first, and nothing is recorded. */
  void everythingSentAgainChangesNothing(Random random) {
    var again = new ArrayList<>(recorded);
    Collections.shuffle(again, random);
    var before = history();
    for (var given : again) {
      assertThat(commands.submit(given.order(), given.key())).contains(given.receipt());
    }
    assertThat(history()).isEqualTo(before);
  }

  private String freshKey() {
    return workshop + "-" + ++keys;
  }

  /** Each order under a key of its own. */
  List<Ending> allAtOnce(List<? extends Command> orders) {
    return together(
      orders
        .stream()
        .map(order -> attempt(order, freshKey()))
        .toList()
    );
  }

  /** One order, sent again and again under the same key. */
  List<Ending> repeatedAtOnce(Command order, int times) {
    var key = freshKey();
    return together(
      IntStream.range(0, times)
        .mapToObj(_ -> attempt(order, key))
        .toList()
    );
  }

  private Callable<Ending> attempt(Command order, String key) {
    return () -> {
      try {
        return new Ending(submit(order, key), Optional.empty());
      } catch (RejectedException rejected) {
        return new Ending(Optional.empty(), Optional.of(rejected.rejection()));
      }
    };
  }

  private static List<Ending> together(List<Callable<Ending>> attempts) {
    var gun = new CountDownLatch(1);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Ending>>();
      for (var attempt : attempts) {
        running.add(
          people.submit(() -> {
            gun.await();
            return attempt.call();
          })
        );
      }
      gun.countDown();
      var endings = new ArrayList<Ending>();
      for (var one : running) {
        endings.add(one.get());
      }
      return endings;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** What the log holds of the workshop, in its order. */
  List<Event> history() {
    return log.read(workshop.value(), 0, 100_000).stream().map(Recorded::event).toList();
  }

  <E extends Event> List<E> history(Class<E> type) {
    return history().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
