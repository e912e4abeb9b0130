package tablee.command.axis;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.axis.AxisForest.Standing;
import tablee.command.ballot.OpenBallot;
import tablee.command.ballot.Results;
import tablee.command.group.Memberships;
import tablee.command.grouping.Proposals;
import tablee.command.moderation.Moderated;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.series.Inheritance;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand;
import tablee.messages.axis.AxisCommand.InheritAxes;
import tablee.messages.axis.AxisCommand.Inherited;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisCommand.RestoreAxis;
import tablee.messages.axis.AxisCommand.ReviseAxis;
import tablee.messages.axis.AxisCommand.SplitAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisCommand.WithdrawAxis;
import tablee.messages.axis.AxisCommand.WithdrawValidation;
import tablee.messages.axis.AxisEvent;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.axis.AxisEvent.AxisInherited;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.axis.AxisEvent.AxisRestored;
import tablee.messages.axis.AxisEvent.AxisRevised;
import tablee.messages.axis.AxisEvent.AxisSplit;
import tablee.messages.axis.AxisEvent.AxisValidated;
import tablee.messages.axis.AxisEvent.AxisWithdrawn;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.log.Append;
import tablee.messages.method.Activity;
import tablee.messages.moderation.Contribution;

/** Decides about a workshop's thematic axes: proposing, merging and splitting, validating. */
@AggregateRoot(type = Streams.AXES)
public final class Axes {

  private static final AtMost AXES = new AtMost(1_500, "axis");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final AxisForest axes = new AxisForest();

  public Axes(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.AXES)
  void decide(AxisCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case ProposeAxis it -> propose(it, workshop);
      case ReviseAxis it -> revise(it, workshop);
      case WithdrawAxis it -> withdraw(it, workshop);
      case RestoreAxis it -> restore(it, workshop);
      case MergeAxes it -> merge(it, workshop);
      case SplitAxis it -> split(it, workshop);
      case ValidateAxis it -> validate(it, workshop);
      case WithdrawValidation it -> withdraw(it, workshop);
      case InheritAxes it -> inherit(it, workshop);
    }
  }

  private void propose(ProposeAxis it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.PROPOSE_AXES, it.by());
    workshop.mustHave(it.table());
    mustSitThere(it);
    mustBeEnteredForIt(it);
    axes.mustBeNew(it.axis());
    AXES.admitOneMore(axes.count());
    new AtMostAxesPerTable(workshop.axesPerTable()).admitOneMore(axes.standingAt(it.table()));
    apply(new AxisProposed(it.workshop(), it.table(), it.axis(), it.title(), it.reason(), it.by()));
  }

  private void mustSitThere(ProposeAxis it) {
    var participant = it.by().participant();
    if (participant.isPresent()) {
      var seat = premises.look(Roster.of(it.workshop()), roster -> roster.seat(participant.get()));
      if (!seat.equals(Optional.of(it.table()))) {
        throw new Rejection.NotAtThisTable().asException();
      }
    }
  }

  private static void mustBeEnteredForIt(ProposeAxis it) {
    var onBehalf = Append.CURRENT.get().circumstances().onBehalf();
    if (onBehalf != null && onBehalf.table() != null && !onBehalf.table().equals(it.table())) {
      throw new Rejection.NotAtThisTable().asException();
    }
  }

  private void revise(ReviseAxis it, WorkshopFacts workshop) {
    if (it.by().facilitates()) {
      workshop.mustBeUnderWay(Activity.PROPOSE_AXES);
    } else {
      workshop.mustTake(Activity.PROPOSE_AXES, it.by());
    }
    var axis = axes.live(it.axis());
    Authority.mayChange(it.by(), axis.by());
    if (!axis.title().equals(it.title()) || !axis.reason().equals(it.reason())) {
      apply(new AxisRevised(it.workshop(), it.axis(), it.title(), it.reason(), it.by()));
    }
  }

  private void withdraw(WithdrawAxis it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.PROPOSE_AXES, it.by());
    var axis = axes.known(it.axis());
    Authority.mayChange(it.by(), axis.by());
    if (axis.standing() == Standing.WITHDRAWN) {
      return;
    }
    if (!axes.free(it.axis()).from().isEmpty()) {
      throw new Rejection.AxisIsMerged(it.axis()).asException();
    }
    OpenBallot.mustBeNone(premises, it.workshop());
    apply(new AxisWithdrawn(it.workshop(), it.axis(), it.by()));
  }

  private void restore(RestoreAxis it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.PROPOSE_AXES, it.by());
    var axis = axes.known(it.axis());
    Authority.mayChange(it.by(), axis.by());
    if (axis.standing() != Standing.WITHDRAWN) {
      axes.live(it.axis());
      return;
    }
    if (axis.table() == null) {
      // It came from an earlier workshop, and takes no table's place; a merge is never withdrawn.
      apply(new AxisRestored(it.workshop(), it.axis(), it.by()));
      return;
    }
    new AtMostAxesPerTable(workshop.axesPerTable()).admitOneMore(axes.standingAt(axis.table()));
    apply(new AxisRestored(it.workshop(), it.axis(), it.by()));
  }

  private void merge(MergeAxes it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.MERGE_AXES, it.by());
    boolean again = axes.wasSplitFrom(it);
    if (!again) {
      axes.mustBeNew(it.axis());
      AXES.admitOneMore(axes.count());
    }
    if (it.from().size() < 2) {
      throw new Rejection.MergeNeedsTwoAxes().asException();
    }
    it.from().forEach(axes::free);
    Moderated.mustBeInSight(premises, it.workshop(), it.from());
    OpenBallot.mustBeNone(premises, it.workshop());
    if (it.grouping() != null && !again) {
      axes.mustNotHaveAccepted(it.grouping());
      Proposals.mustBeOpen(premises, it.workshop(), it.grouping());
    }
    apply(
      new AxesMerged(it.workshop(), it.axis(), it.from(), it.title(), it.reason(), it.by(), it.grouping())
    );
  }

  private void split(SplitAxis it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.MERGE_AXES, it.by());
    var sources = axes.free(it.axis()).from();
    if (sources.isEmpty()) {
      throw new Rejection.AxisNotMerged(it.axis()).asException();
    }
    OpenBallot.mustBeNone(premises, it.workshop());
    apply(new AxisSplit(it.workshop(), it.axis(), sources, it.by()));
  }

  private void validate(ValidateAxis it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.VALIDATE_AXES, it.by());
    if (axes.live(it.axis()).validated()) {
      return;
    }
    Moderated.mustBeInSight(premises, it.workshop(), Contribution.axis(it.axis()));
    var grounds =
      it.ballot() == null ? null : Results.mustSpeakFor(premises, it.workshop(), it.ballot(), it.axis());
    apply(new AxisValidated(it.workshop(), it.axis(), it.by(), grounds));
  }

  private void withdraw(WithdrawValidation it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.VALIDATE_AXES, it.by());
    if (axes.live(it.axis()).validated()) {
      Memberships.mustBeEmpty(premises, it.workshop(), it.axis());
      apply(new ValidationWithdrawn(it.workshop(), it.axis(), it.by()));
    }
  }

  private void inherit(InheritAxes it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustNotHaveStarted();
    Inheritance.mustBeOf(premises, it.workshop(), it.snapshot());
    if (axes.holds(it.snapshot())) {
      return;
    }
    axes.leftOut(it).forEach(AggregateLifecycle::apply);
    for (Inherited axis : it.axes()) {
      apply(
        new AxisInherited(
          it.workshop(),
          axis.axis(),
          it.snapshot(),
          axis.title(),
          axis.reason(),
          axis.author(),
          true,
          it.by()
        )
      );
    }
  }

  @EventSourcingHandler
  void evolve(AxisEvent event) {
    axes.evolve(event);
  }
}
