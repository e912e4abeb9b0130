package tablee.command.group;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.axis.AxisForest;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.Authority;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Streams;
import tablee.messages.group.GroupCommand;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupCommand.LeaveGroup;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.method.Activity;

/** Decides who works in which thematic group. */
@AggregateRoot(type = Streams.GROUPS)
public final class Groups {

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Memberships memberships = new Memberships();

  public Groups(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.GROUPS)
  void decide(GroupCommand command) {
    Authority.actsFor(command.by(), command.participant());
    Roster.admit(premises, command.workshop(), command.by());
    WorkshopFacts.restedOn(premises, command.workshop()).mustTake(Activity.JOIN_GROUPS, command.by());
    switch (command) {
      case JoinGroup it -> join(it);
      case LeaveGroup it -> leave(it);
    }
  }

  private void join(JoinGroup it) {
    Roster.admit(premises, it.workshop(), it.participant());
    AxisForest.mustBeValidated(premises, it.workshop(), it.axis());
    new OneGroupEach(memberships.of(it.participant())).join(it).forEach(AggregateLifecycle::apply);
  }

  /** Also for somebody who was removed: a facilitator takes them out of the group they were left in. */
  private void leave(LeaveGroup it) {
    memberships
      .of(it.participant())
      .ifPresent(left -> apply(new GroupLeft(it.workshop(), it.participant(), left, it.by())));
  }

  @EventSourcingHandler
  void evolve(GroupEvent event) {
    memberships.evolve(event);
  }
}
