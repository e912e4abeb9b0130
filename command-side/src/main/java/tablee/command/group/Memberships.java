package tablee.command.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.DistributionConfirmed;
import tablee.messages.group.GroupEvent.DistributionDrawn;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.group.GroupEvent.GroupsArranged;
import tablee.messages.group.GroupEvent.PlacementMoved;
import tablee.messages.group.GroupEvent.ThemesRanked;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** Who is in which thematic group. */
public final class Memberships {

  private final Map<ParticipantId, AxisId> groups = new HashMap<>();

  private static Premise<Memberships> of(WorkshopId workshop) {
    return new Premise<>(Streams.groups(workshop), Memberships::new, (memberships, event) -> {
      memberships.evolve((GroupEvent) event);
      return memberships;
    });
  }

  /** Makes a decision rest on nobody being in an axis's group. */
  public static void mustBeEmpty(Premises premises, WorkshopId workshop, AxisId axis) {
    int members = premises.restOn(of(workshop), memberships -> memberships.count(axis));
    if (members > 0) {
      throw new Rejection.GroupHasMembers(axis, members).asException();
    }
  }

  /** Looks whether somebody is in an axis's group; one line more of somebody who leaves just then does no harm. */
  public static void mustContain(
    Premises premises,
    WorkshopId workshop,
    AxisId axis,
    ParticipantId participant
  ) {
    var group = premises.look(of(workshop), memberships -> memberships.of(participant));
    if (!group.equals(Optional.of(axis))) {
      throw new Rejection.NotInThisGroup(axis).asException();
    }
  }

  Optional<AxisId> of(ParticipantId participant) {
    return Optional.ofNullable(groups.get(participant));
  }

  /** How many would be in each group if some people were put where a plan has them. */
  Map<AxisId, Integer> sizesWith(Map<ParticipantId, AxisId> plan) {
    var then = new HashMap<>(groups);
    then.putAll(plan);
    Map<AxisId, Integer> sizes = new HashMap<>();
    then.values().forEach(axis -> sizes.merge(axis, 1, Integer::sum));
    return sizes;
  }

  int count(AxisId axis) {
    return (int) groups.values().stream().filter(axis::equals).count();
  }

  void evolve(GroupEvent event) {
    switch (event) {
      case GroupJoined it -> groups.put(it.participant(), it.axis());
      case GroupLeft it -> groups.remove(it.participant(), it.axis());
      case
        GroupsArranged _,
        ThemesRanked _,
        DistributionDrawn _,
        PlacementMoved _,
        DistributionConfirmed _ -> {
        // Plans; nobody is in a group by them.
      }
    }
  }
}
