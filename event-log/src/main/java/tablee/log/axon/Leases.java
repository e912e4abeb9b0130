package tablee.log.axon;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import tablee.log.storage.Cells.Cell;

/**
 * Tells whether the holder of a cell still lives, without trusting anybody's clock: a living holder changes its cell
 * from time to time, so whoever has watched the same version for the whole lease, by their own stopwatch, may take it.
 */
final class Leases {

  private final long nanos;
  private final LongSupplier stopwatch;
  private final Map<String, Sight> sights = new ConcurrentHashMap<>();

  private record Sight(long version, long since) {}

  /** @param stopwatch nanoseconds since some moment of this process */
  Leases(Duration lease, LongSupplier stopwatch) {
    this.nanos = lease.toNanos();
    this.stopwatch = stopwatch;
  }

  /** Looks at a cell that somebody else holds. */
  boolean isOver(Cell cell) {
    long now = stopwatch.getAsLong();
    var sight = sights.merge(
      cell.group() + "\n" + cell.key(),
      new Sight(cell.version(), now),
      (before, latest) -> before.version == latest.version ? before : latest
    );
    return now - sight.since >= nanos;
  }
}
