package tablee.live.room;

/**
 * How often a room tells its watchers of changes. A frame costs much the same whether it holds one change or thirty, so
 * the longer it takes to tell everybody, the longer changes gather; a change that comes after a quiet moment goes out at
 * once.
 */
final class Pace {

  /** Telling takes at most one part in so many of the time, and leaves the rest to everything else. */
  private static final int ONE_PART_IN = 2;

  /** Nobody sees a difference below it. */
  private static final long MOST = 25_000_000;

  /** What is too short to be worth waiting for. */
  private static final long AT_ONCE = 500_000;

  /** Tellings that the average looks back on, more or less. */
  private static final int MEMORY = 8;

  private boolean told;
  private long toldAt;
  private double takes;

  /** Nanoseconds to wait before telling; 0 for none. */
  long waitFrom(long now) {
    return told ? Math.max(0, gap() - (now - toldAt)) : 0;
  }

  private long gap() {
    long wanted = Math.min((long) (takes * ONE_PART_IN), MOST);
    return wanted < AT_ONCE ? 0 : wanted;
  }

  /** Everybody was told, from one moment to another. */
  void told(long begun, long ended) {
    takes = told ? takes + (ended - begun - takes) / MEMORY : ended - begun;
    told = true;
    toldAt = begun;
  }
}
