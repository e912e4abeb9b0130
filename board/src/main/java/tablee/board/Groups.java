package tablee.board;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.group.GroupEvent;
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

  Iterable<String> ids() {
    return members.keySet();
  }

  @Nullable
  Card card(String id) {
    var group = members.get(id);
    return group == null || group.isEmpty() ? null : new Card.GroupCard(List.copyOf(group));
  }
}
