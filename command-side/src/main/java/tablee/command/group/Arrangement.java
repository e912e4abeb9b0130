package tablee.command.group;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.DistributionConfirmed;
import tablee.messages.group.GroupEvent.DistributionDrawn;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.group.GroupEvent.GroupsArranged;
import tablee.messages.group.GroupEvent.PlacementMoved;
import tablee.messages.group.GroupEvent.ThemesRanked;
import tablee.messages.group.GroupMode;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;

/** How groups come about: the rules, what people wish, and the distribution that waits to be confirmed. */
final class Arrangement {

  private GroupMode mode = GroupMode.FREE;
  private @Nullable Integer smallest;
  private @Nullable Integer largest;
  private final Map<ParticipantId, List<AxisId>> wishes = new HashMap<>();
  private @Nullable Map<ParticipantId, AxisId> distribution;

  boolean is(GroupsArranged it) {
    return it.equals(new GroupsArranged(it.workshop(), mode, smallest, largest, it.by()));
  }

  void mustBeFree() {
    if (mode != GroupMode.FREE) {
      throw new Rejection.GroupsComeFromWishes().asException();
    }
  }

  void mustComeFromWishes() {
    if (mode != GroupMode.WISHES) {
      throw new Rejection.GroupsAreFree().asException();
    }
  }

  int smallestOr(int any) {
    return smallest == null ? any : smallest;
  }

  int largestOr(int any) {
    return largest == null ? any : largest;
  }

  AtMostInAGroup largest() {
    return new AtMostInAGroup(largest);
  }

  Map<ParticipantId, List<AxisId>> wishes() {
    return wishes;
  }

  List<AxisId> wish(ParticipantId participant) {
    return wishes.getOrDefault(participant, List.of());
  }

  /** Everybody's place, in the order of their ids. */
  Map<ParticipantId, AxisId> distribution() {
    if (distribution == null) {
      throw new Rejection.NoDistribution().asException();
    }
    return distribution;
  }

  void evolve(GroupEvent event) {
    switch (event) {
      case GroupsArranged it -> {
        mode = it.mode();
        smallest = it.smallest();
        largest = it.largest();
      }
      case ThemesRanked it -> wishes.put(it.participant(), it.ranking());
      case DistributionDrawn it -> {
        var drawn = empty();
        it.placements().forEach(place -> drawn.put(place.participant(), place.axis()));
        distribution = drawn;
      }
      case PlacementMoved it -> {
        if (distribution != null) {
          distribution.compute(it.participant(), (_, _) -> it.axis());
        }
      }
      case DistributionConfirmed _ -> distribution = null;
      case GroupJoined _, GroupLeft _ -> {
        // Memberships keep who is where.
      }
    }
  }

  private static Map<ParticipantId, AxisId> empty() {
    return new TreeMap<>(Comparator.comparing(ParticipantId::value));
  }
}
