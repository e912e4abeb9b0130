package tablee.command.group;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
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
import tablee.messages.group.GroupCommand.ArrangeGroups;
import tablee.messages.group.GroupCommand.ConfirmDistribution;
import tablee.messages.group.GroupCommand.DrawDistribution;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupCommand.LeaveGroup;
import tablee.messages.group.GroupCommand.MovePlacement;
import tablee.messages.group.GroupCommand.RankThemes;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.DistributionConfirmed;
import tablee.messages.group.GroupEvent.DistributionDrawn;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.group.GroupEvent.GroupsArranged;
import tablee.messages.group.GroupEvent.PlacementMoved;
import tablee.messages.group.GroupEvent.ThemesRanked;
import tablee.messages.method.Activity;

/** Decides who works in which thematic group. */
@AggregateRoot(type = Streams.GROUPS)
public final class Groups {

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Memberships memberships = new Memberships();
  private final Arrangement arrangement = new Arrangement();

  public Groups(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.GROUPS)
  void decide(GroupCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case JoinGroup it -> join(it, workshop);
      case LeaveGroup it -> leave(it, workshop);
      case ArrangeGroups it -> arrange(it, workshop);
      case RankThemes it -> rank(it, workshop);
      case DrawDistribution it -> draw(it, workshop);
      case MovePlacement it -> move(it, workshop);
      case ConfirmDistribution it -> confirm(it, workshop);
    }
  }

  private void join(JoinGroup it, WorkshopFacts workshop) {
    Authority.actsFor(it.by(), it.participant());
    workshop.mustTake(Activity.JOIN_GROUPS, it.by());
    Roster.admit(premises, it.workshop(), it.participant());
    if (!it.by().facilitates()) {
      arrangement.mustBeFree();
    }
    AxisForest.mustBeValidated(premises, it.workshop(), it.axis());
    var comes = new OneGroupEach(memberships.of(it.participant())).join(it);
    if (!comes.isEmpty()) {
      arrangement.largest().admit(it.axis(), memberships.count(it.axis()) + 1);
    }
    comes.forEach(AggregateLifecycle::apply);
  }

  /** Also for somebody who was removed: a facilitator takes them out of the group they were left in. */
  private void leave(LeaveGroup it, WorkshopFacts workshop) {
    Authority.actsFor(it.by(), it.participant());
    workshop.mustTake(Activity.JOIN_GROUPS, it.by());
    memberships
      .of(it.participant())
      .ifPresent(left -> apply(new GroupLeft(it.workshop(), it.participant(), left, it.by())));
  }

  /** Prepared before the groups' phase as well as changed in it. */
  private void arrange(ArrangeGroups it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustBeUnderWay(Activity.JOIN_GROUPS);
    var arranged = new GroupsArranged(it.workshop(), it.mode(), it.smallest(), it.largest(), it.by());
    if (!arrangement.is(arranged)) {
      apply(arranged);
    }
  }

  private void rank(RankThemes it, WorkshopFacts workshop) {
    Authority.actsFor(it.by(), it.participant());
    workshop.mustTake(Activity.RANK_THEMES, it.by());
    Roster.admit(premises, it.workshop(), it.participant());
    arrangement.mustComeFromWishes();
    AxisForest.mustAllBeValidated(premises, it.workshop(), it.ranking());
    if (!arrangement.wish(it.participant()).equals(it.ranking())) {
      apply(new ThemesRanked(it.workshop(), it.participant(), it.ranking(), it.by()));
    }
  }

  private void draw(DrawDistribution it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.JOIN_GROUPS, it.by());
    arrangement.mustComeFromWishes();
    var placements = Distribution.of(
      AxisForest.validated(premises, it.workshop()),
      Roster.present(premises, it.workshop()),
      arrangement.wishes(),
      arrangement.smallestOr(1),
      arrangement.largestOr(GroupCommand.MOST_IN_A_GROUP)
    );
    apply(new DistributionDrawn(it.workshop(), placements, it.by()));
  }

  private void move(MovePlacement it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.JOIN_GROUPS, it.by());
    var distribution = arrangement.distribution();
    var axis = it.axis();
    if (Objects.equals(distribution.get(it.participant()), axis)) {
      return;
    }
    if (axis != null) {
      Roster.admit(premises, it.workshop(), it.participant());
      AxisForest.mustBeValidated(premises, it.workshop(), axis);
      arrangement.largest().admit(axis, Collections.frequency(distribution.values(), axis) + 1);
    }
    apply(new PlacementMoved(it.workshop(), it.participant(), axis, it.by()));
  }

  /** Everybody changes groups in one commit, so that nobody ever sees half of a distribution. */
  private void confirm(ConfirmDistribution it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.JOIN_GROUPS, it.by());
    var places = new LinkedHashMap<>(arrangement.distribution());
    places.keySet().retainAll(Roster.present(premises, it.workshop()));
    AxisForest.mustAllBeValidated(premises, it.workshop(), places.values());
    var sizes = memberships.sizesWith(places);
    places.values().forEach(axis -> arrangement.largest().admit(axis, sizes.getOrDefault(axis, 0)));
    apply(new DistributionConfirmed(it.workshop(), it.by()));
    places.forEach((participant, axis) ->
      new OneGroupEach(memberships.of(participant))
        .join(new JoinGroup(it.workshop(), participant, axis, it.by()))
        .forEach(AggregateLifecycle::apply)
    );
  }

  @EventSourcingHandler
  void evolve(GroupEvent event) {
    memberships.evolve(event);
    arrangement.evolve(event);
  }
}
