package tablee.command.group;

import java.util.List;
import java.util.Optional;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.id.AxisId;

/**
 * Nobody is in two groups: whoever joins one leaves the one they are in by the same act.
 *
 * @param now the group they are in
 */
record OneGroupEach(Optional<AxisId> now) {
  /** What joining amounts to: nothing for somebody who is there already. */
  List<GroupEvent> join(JoinGroup it) {
    var joined = new GroupJoined(it.workshop(), it.participant(), it.axis(), it.by());
    if (now.isEmpty()) {
      return List.of(joined);
    }
    var left = now.get();
    return left.equals(it.axis())
      ? List.of()
      : List.of(new GroupLeft(it.workshop(), it.participant(), left, it.by()), joined);
  }
}
