package tablee.board;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.group.GroupEvent;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;

/** Who works on which axis. */
final class Groups {

  private final Map<String, Set<ParticipantId>> members = new LinkedHashMap<>();

  void evolve(GroupEvent event, Touched touched) {
    var group = members.computeIfAbsent(event.axis().value(), _ -> new LinkedHashSet<>());
    switch (event) {
      case GroupEvent.GroupJoined joined -> group.add(joined.participant());
      case GroupEvent.GroupLeft left -> group.remove(left.participant());
    }
    touched.card(Section.GROUPS, event.axis());
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

  @Nullable
  Card card(String id) {
    var group = members.get(id);
    return group == null || group.isEmpty() ? null : new Card.GroupCard(List.copyOf(group));
  }
}
