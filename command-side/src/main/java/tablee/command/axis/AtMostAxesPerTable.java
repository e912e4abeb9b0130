package tablee.command.axis;

import tablee.messages.Rejection;

/** A table never has more axes than its method allows. */
record AtMostAxesPerTable(int limit) {
  /**
   * @param standing the table's axes that were not withdrawn; those that live on in a merge count, because a split
   *     brings them back
   */
  void admitOneMore(long standing) {
    if (standing >= limit) {
      throw new Rejection.TableIsFull(limit).asException();
    }
  }
}
