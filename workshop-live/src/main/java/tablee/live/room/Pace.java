package tablee.live.room;

/**
 * How often a room tells its watchers of changes. A frame costs much the same whether it holds one change or thirty, so
 * the more watch, the longer changes gather; a change that comes after a quiet moment goes out at once.
 */
final class Pace {

  /** More than twice what a frame costs a server's core, so that telling leaves more than it takes for all the rest. */
  private static final long NANOS_FOR_EACH = 30_000;

  /** Nobody sees a difference below it. */
  private static final long MOST = 25_000_000;

  /** What is too short to be worth waiting for. */
  private static final long AT_ONCE = 500_000;

  private boolean told;
  private long toldAt;
  private long gap;

  /** Nanoseconds to wait before telling; 0 for none. */
  long waitFrom(long now) {
    return told ? Math.max(0, gap - (now - toldAt)) : 0;
  }

  /** Everybody is told now. */
  void told(long now, int watchers) {
    long wanted = Math.min(watchers * NANOS_FOR_EACH, MOST);
    told = true;
    toldAt = now;
    gap = wanted < AT_ONCE ? 0 : wanted;
  }
}
