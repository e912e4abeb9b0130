package tablee.command.rule;

import tablee.messages.Rejection;

/** So many of a kind, and no more: what keeps a workshop within what a room, a screen and a memory can hold. */
public record AtMost(int limit, String kind) {
  /**
   * @param there how many there are
   * @throws tablee.messages.RejectedException with {@link Rejection.TooMany}
   */
  public void admitOneMore(int there) {
    if (there >= limit) {
      throw new Rejection.TooMany(kind, limit).asException();
    }
  }
}
