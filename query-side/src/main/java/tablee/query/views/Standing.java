package tablee.query.views;

/**
 * Which position of the log an answer holds for.
 *
 * @param position everything up to it is in the views that were asked
 * @param head the log's last position, read after the other
 */
public record Standing(long position, long head) {
  public boolean catchingUp() {
    return position < head;
  }
}
