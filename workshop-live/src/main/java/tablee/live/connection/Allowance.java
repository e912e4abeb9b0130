package tablee.live.connection;

import java.util.function.LongSupplier;

/** How much one sender may send: so much at once, and so much a second in the long run. */
final class Allowance {

  private static final double NANOS = 1e9;

  private final double most;
  private final double perNano;
  private final LongSupplier nanoTime;
  private double left;
  private long countedAt;

  Allowance(int most, int perSecond, LongSupplier nanoTime) {
    this.most = most;
    this.perNano = perSecond / NANOS;
    this.nanoTime = nanoTime;
    this.left = most;
    this.countedAt = nanoTime.getAsLong();
  }

  /** Uses one up, if there is one. */
  synchronized boolean take() {
    count();
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }

  /** Whether nothing was used for long enough that nobody would notice if it were made anew. */
  synchronized boolean isWhole() {
    count();
    return left >= most;
  }

  private void count() {
    long now = nanoTime.getAsLong();
    left = Math.min(most, left + (now - countedAt) * perNano);
    countedAt = now;
  }
}
