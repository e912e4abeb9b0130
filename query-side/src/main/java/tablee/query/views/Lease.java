package tablee.query.views;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells a claim whose holder lives from one whose holder is gone, without any clock being compared with another: a
 * holder that lives counts the claim's beat up, and one whose beat this node has seen stand still for the whole lease,
 * by its own watch, is gone.
 */
final class Lease {

  private record Sight(String owner, long beat, long since) {}

  private final long nanos;
  private final LongSupplier watch;
  private final Map<String, Sight> sights = new HashMap<>();

  /** @param watch counts nanoseconds, steadily, from anywhere */
  Lease(Duration lease, LongSupplier watch) {
    this.nanos = lease.toNanos();
    this.watch = watch;
  }

  /** Whether the claim stands as it stood a whole lease ago. */
  synchronized boolean lapsed(String claim, String owner, long beat) {
    var now = watch.getAsLong();
    var seen = sights.get(claim);
    if (seen == null || seen.beat != beat || !seen.owner.equals(owner)) {
      sights.put(claim, new Sight(owner, beat, now));
      return false;
    }
    return now - seen.since >= nanos;
  }
}
