package tablee.command.homework;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.axis.AxisForest;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.series.Inheritance;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.homework.HomeworkCommand;
import tablee.messages.homework.HomeworkCommand.AssignHomework;
import tablee.messages.homework.HomeworkCommand.DropHomework;
import tablee.messages.homework.HomeworkCommand.InheritHomework;
import tablee.messages.homework.HomeworkCommand.RenameHelper;
import tablee.messages.homework.HomeworkCommand.ReportHomework;
import tablee.messages.homework.HomeworkCommand.ReviseHomework;
import tablee.messages.homework.HomeworkCommand.TakeHomeworkUp;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.homework.HomeworkEvent.HelperRenamed;
import tablee.messages.homework.HomeworkEvent.HomeworkAssigned;
import tablee.messages.homework.HomeworkEvent.HomeworkDropped;
import tablee.messages.homework.HomeworkEvent.HomeworkInherited;
import tablee.messages.homework.HomeworkEvent.HomeworkReported;
import tablee.messages.homework.HomeworkEvent.HomeworkRevised;
import tablee.messages.homework.HomeworkEvent.HomeworkTakenUp;
import tablee.messages.homework.Report;
import tablee.messages.homework.Task;
import tablee.messages.id.HomeworkId;
import tablee.messages.method.Activity;

/** Decides about a workshop's homework. */
@AggregateRoot(type = Streams.HOMEWORK)
public final class Homework {

  private static final AtMost HOMEWORK = new AtMost(200, "homework");

  /** @param handedOn whether it comes from an earlier workshop, and nobody here has taken it on since */
  private record Piece(Task task, Report report, boolean dropped, boolean handedOn) {
    ForWhoever isFor() {
      return handedOn ? ForWhoever.ANYBODY : ForWhoever.of(task);
    }
  }

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Map<HomeworkId, Piece> pieces = new HashMap<>();
  private long inheritedAt;

  public Homework(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.HOMEWORK)
  void decide(HomeworkCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case AssignHomework it -> assign(it, workshop);
      case ReviseHomework it -> revise(it, workshop);
      case ReportHomework it -> report(it);
      case DropHomework it -> drop(it, workshop);
      case TakeHomeworkUp it -> takeUp(it, workshop);
      case RenameHelper it -> rename(it);
      case InheritHomework it -> inherit(it, workshop);
    }
  }

  private void assign(AssignHomework it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.HOMEWORK, it.by());
    if (pieces.containsKey(it.homework())) {
      throw new Rejection.AlreadyThere("homework", it.homework().value()).asException();
    }
    HOMEWORK.admitOneMore(pieces.size());
    mayBeGivenTo(it, it.task());
    apply(new HomeworkAssigned(it.workshop(), it.homework(), it.task(), it.by()));
  }

  private void revise(ReviseHomework it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.HOMEWORK, it.by());
    var piece = standing(it.homework());
    piece.isFor().mayTouch(it.by());
    if (!piece.task().equals(it.task())) {
      mayBeGivenTo(it, it.task());
      apply(new HomeworkRevised(it.workshop(), it.homework(), it.task(), it.by()));
    }
  }

  private void mayBeGivenTo(HomeworkCommand it, Task task) {
    ForWhoever.of(task).mayTouch(it.by());
    if (task.axis() != null) {
      AxisForest.mustBeValidated(premises, it.workshop(), task.axis());
    }
  }

  private void report(ReportHomework it) {
    var piece = standing(it.homework());
    piece.isFor().mayTouch(it.by());
    if (!piece.report().equals(it.report())) {
      apply(new HomeworkReported(it.workshop(), it.homework(), it.report(), it.by()));
    }
  }

  private void drop(DropHomework it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.HOMEWORK, it.by());
    known(it.homework()).isFor().mayTouch(it.by());
    if (!known(it.homework()).dropped()) {
      apply(new HomeworkDropped(it.workshop(), it.homework(), it.by()));
    }
  }

  private void takeUp(TakeHomeworkUp it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.HOMEWORK, it.by());
    known(it.homework()).isFor().mayTouch(it.by());
    if (known(it.homework()).dropped()) {
      apply(new HomeworkTakenUp(it.workshop(), it.homework(), it.by()));
    }
  }

  private void rename(RenameHelper it) {
    Authority.facilitates(it.by());
    known(it.homework());
    apply(new HelperRenamed(it.workshop(), it.homework(), it.by()));
  }

  private void inherit(InheritHomework it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustNotHaveStarted();
    Inheritance.mustBeOf(premises, it.workshop(), it.snapshot());
    if (inheritedAt == it.snapshot().position()) {
      return;
    }
    var still = it.homework().stream().map(HomeworkCommand.Inherited::homework).collect(Collectors.toSet());
    pieces
      .entrySet()
      .stream()
      .filter(
        each -> each.getValue().handedOn() && !each.getValue().dropped() && !still.contains(each.getKey())
      )
      .map(each -> new HomeworkDropped(it.workshop(), each.getKey(), it.by()))
      .sorted(Comparator.comparing(dropped -> dropped.homework().value()))
      .toList()
      .forEach(AggregateLifecycle::apply);
    for (var piece : it.homework()) {
      apply(
        new HomeworkInherited(
          it.workshop(),
          piece.homework(),
          it.snapshot(),
          piece.task(),
          piece.report(),
          it.by()
        )
      );
    }
  }

  private Piece known(HomeworkId id) {
    var piece = pieces.get(id);
    if (piece == null) {
      throw new Rejection.NotFound("homework", id.value()).asException();
    }
    return piece;
  }

  private Piece standing(HomeworkId id) {
    var piece = known(id);
    if (piece.dropped()) {
      throw new Rejection.NotFound("homework", id.value()).asException();
    }
    return piece;
  }

  @EventSourcingHandler
  void evolve(HomeworkEvent event) {
    switch (event) {
      case HomeworkAssigned it -> pieces.put(it.homework(), new Piece(it.task(), Report.NONE, false, false));
      case HomeworkRevised it -> pieces.computeIfPresent(it.homework(), (_, piece) ->
        new Piece(it.task(), piece.report(), piece.dropped(), false)
      );
      case HomeworkReported it -> pieces.computeIfPresent(it.homework(), (_, piece) ->
        new Piece(piece.task(), it.report(), piece.dropped(), piece.handedOn())
      );
      case HomeworkDropped it -> dropped(it.homework(), true);
      case HomeworkTakenUp it -> dropped(it.homework(), false);
      case HelperRenamed _ -> {
        // The name stands beside the log.
      }
      case HomeworkInherited it -> {
        inheritedAt = it.snapshot().position();
        pieces.put(it.homework(), new Piece(it.task(), it.report(), false, true));
      }
    }
  }

  private void dropped(HomeworkId id, boolean dropped) {
    pieces.computeIfPresent(id, (_, piece) ->
      new Piece(piece.task(), piece.report(), dropped, piece.handedOn())
    );
  }
}
