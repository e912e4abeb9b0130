package tablee.log.storage;

import java.time.Instant;

/** Instants as one number that can be compared and kept in a column: nanoseconds since 1970, good until 2262. */
public final class Nanos {

  private static final long A_SECOND = 1_000_000_000L;

  private Nanos() {}

  public static long of(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), A_SECOND), instant.getNano());
  }

  public static Instant toInstant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, A_SECOND), Math.floorMod(nanos, A_SECOND));
  }
}
