package tablee.command.group;

import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;
import tablee.messages.id.AxisId;

/**
 * A group never gets more members than the workshop's groups may have.
 *
 * @param limit null for any number
 */
record AtMostInAGroup(@Nullable Integer limit) {
  /** @param members how many it would have */
  void admit(AxisId axis, int members) {
    if (limit != null && members > limit) {
      throw new Rejection.GroupIsFull(axis, limit).asException();
    }
  }
}
