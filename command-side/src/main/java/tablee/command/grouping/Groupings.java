package tablee.command.grouping;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.axis.AxisForest;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Actor;
import tablee.messages.Streams;
import tablee.messages.grouping.GroupingCommand;
import tablee.messages.grouping.GroupingCommand.DeclineGrouping;
import tablee.messages.grouping.GroupingCommand.ProposeGrouping;
import tablee.messages.grouping.GroupingCommand.SupportGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawSupport;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.grouping.GroupingEvent.GroupingDeclined;
import tablee.messages.grouping.GroupingEvent.GroupingProposed;
import tablee.messages.grouping.GroupingEvent.GroupingSupported;
import tablee.messages.grouping.GroupingEvent.GroupingWithdrawn;
import tablee.messages.grouping.GroupingEvent.SupportWithdrawn;
import tablee.messages.method.Activity;

/** Decides about proposals to bring axes together. */
@AggregateRoot(type = Streams.GROUPINGS)
public final class Groupings {

  private static final AtMost GROUPINGS = new AtMost(300, "grouping");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Proposals proposals = new Proposals();

  public Groupings(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.GROUPINGS)
  void decide(GroupingCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case ProposeGrouping it -> propose(it, workshop);
      case SupportGrouping it -> support(it, workshop);
      case WithdrawSupport it -> withdraw(it, workshop);
      case DeclineGrouping it -> decline(it, workshop);
      case WithdrawGrouping it -> withdraw(it, workshop);
    }
  }

  private void propose(ProposeGrouping it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.PROPOSE_GROUPINGS, it.by());
    proposals.mustBeNew(it.grouping());
    GROUPINGS.admitOneMore(proposals.count());
    AxisForest.mustAllLive(premises, it.workshop(), it.axes());
    apply(
      new GroupingProposed(it.workshop(), it.grouping(), it.axes(), it.title(), it.reason(), it.by())
    );
  }

  private void support(SupportGrouping it, WorkshopFacts workshop) {
    Authority.isThemself(it.by(), it.participant());
    workshop.mustTake(Activity.PROPOSE_GROUPINGS, it.by());
    var author = open(it);
    // Whoever proposes something is for it already.
    if (!author.equals(it.by()) && !proposals.supports(it.grouping(), it.participant())) {
      apply(new GroupingSupported(it.workshop(), it.grouping(), it.participant(), it.by()));
    }
  }

  private void withdraw(WithdrawSupport it, WorkshopFacts workshop) {
    Authority.isThemself(it.by(), it.participant());
    workshop.mustTake(Activity.PROPOSE_GROUPINGS, it.by());
    open(it);
    if (proposals.supports(it.grouping(), it.participant())) {
      apply(new SupportWithdrawn(it.workshop(), it.grouping(), it.participant(), it.by()));
    }
  }

  private void decline(DeclineGrouping it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.MERGE_AXES, it.by());
    open(it);
    apply(new GroupingDeclined(it.workshop(), it.grouping(), it.reason(), it.by()));
  }

  private void withdraw(WithdrawGrouping it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.PROPOSE_GROUPINGS, it.by());
    Authority.mayChange(it.by(), open(it));
    apply(new GroupingWithdrawn(it.workshop(), it.grouping(), it.by()));
  }

  private Actor open(GroupingCommand it) {
    AxisForest.mustNotHaveAccepted(premises, it.workshop(), it.grouping());
    return proposals.open(it.grouping());
  }

  @EventSourcingHandler
  void evolve(GroupingEvent event) {
    proposals.evolve(event);
  }
}
