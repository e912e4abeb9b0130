package tablee.board;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupMode;
import tablee.messages.id.AxisId;
import tablee.messages.id.Id;
import tablee.messages.id.ParticipantId;

/** Who works on which axis, and how it comes about. What people wish is theirs and the facilitators'. */
final class Groups {

  private final Map<String, Set<ParticipantId>> members = new LinkedHashMap<>();
  private final Map<ParticipantId, List<AxisId>> wishes = new LinkedHashMap<>();
  private boolean arranged;
  private GroupMode mode = GroupMode.FREE;
  private @Nullable Integer smallest;
  private @Nullable Integer largest;
  private @Nullable Map<ParticipantId, AxisId> distribution;

  void evolve(GroupEvent event, Touched touched) {
    switch (event) {
      case GroupEvent.GroupJoined joined -> {
        group(joined.axis()).add(joined.participant());
        touched.card(Section.GROUPS, joined.axis());
      }
      case GroupEvent.GroupLeft left -> {
        group(left.axis()).remove(left.participant());
        touched.card(Section.GROUPS, left.axis());
      }
      case GroupEvent.GroupsArranged it -> {
        mode = it.mode();
        smallest = it.smallest();
        largest = it.largest();
        arrangement(touched);
      }
      case GroupEvent.ThemesRanked it -> {
        if (it.ranking().isEmpty()) {
          wishes.remove(it.participant());
        } else {
          wishes.put(it.participant(), it.ranking());
        }
        touched.own(it.participant());
        touched.card(Section.WISHES, it.participant());
        arrangement(touched);
      }
      case GroupEvent.DistributionDrawn it -> {
        Map<ParticipantId, AxisId> drawn = new LinkedHashMap<>();
        it.placements().forEach(place -> drawn.put(place.participant(), place.axis()));
        distribution = drawn;
        arrangement(touched);
      }
      case GroupEvent.PlacementMoved it -> {
        if (distribution != null) {
          distribution.compute(it.participant(), (_, _) -> it.axis());
        }
        arrangement(touched);
      }
      case GroupEvent.DistributionConfirmed _ -> {
        distribution = null;
        arrangement(touched);
      }
    }
  }

  private Set<ParticipantId> group(AxisId axis) {
    return members.computeIfAbsent(axis.value(), _ -> new LinkedHashSet<>());
  }

  private void arrangement(Touched touched) {
    arranged = true;
    touched.card(Section.ARRANGEMENT, Board.SELF);
  }

  /** Everybody who is in a group. */
  List<ParticipantId> everybody() {
    return members.values().stream().flatMap(Set::stream).toList();
  }

  Set<ParticipantId> of(AxisId axis) {
    return members.getOrDefault(axis.value(), Set.of());
  }

  /** The axis of somebody's group. */
  Optional<AxisId> groupOf(ParticipantId participant) {
    return members
      .entrySet()
      .stream()
      .filter(group -> group.getValue().contains(participant))
      .map(group -> new AxisId(group.getKey()))
      .findFirst();
  }

  Iterable<String> ids() {
    return members.keySet();
  }

  Iterable<String> wishIds() {
    return wishes.keySet().stream().map(Id::value).toList();
  }

  List<AxisId> wishOf(ParticipantId participant) {
    return wishes.getOrDefault(participant, List.of());
  }

  @Nullable
  Card card(String id) {
    var group = members.get(id);
    return group == null || group.isEmpty() ? null : new Card.GroupCard(List.copyOf(group));
  }

  @Nullable
  Card wishCard(String id, Eyes eyes) {
    var ranking = wishOf(new ParticipantId(id));
    return ranking.isEmpty() || !eyes.facilitate() ? null : new Card.WishCard(ranking);
  }

  @Nullable
  Card arrangementCard(Eyes eyes) {
    return arranged
      ? new Card.ArrangementCard(
          mode,
          smallest,
          largest,
          wishes.size(),
          distribution == null || !eyes.facilitate() ? null : new LinkedHashMap<>(distribution)
        )
      : null;
  }
}
