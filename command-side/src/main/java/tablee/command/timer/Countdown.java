package tablee.command.timer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.PhaseId;

/**
 * A timer that runs or stands still.
 *
 * @param seconds all the time it was given
 * @param ends null while it is paused
 * @param left seconds that remain while it is paused
 */
record Countdown(PhaseId phase, int seconds, @Nullable Instant ends, int left) {
  static Countdown running(PhaseId phase, int seconds, Instant ends) {
    return new Countdown(phase, seconds, ends, 0);
  }

  static Countdown paused(PhaseId phase, int seconds, int left) {
    return new Countdown(phase, seconds, null, left);
  }

  boolean runs() {
    return ends != null;
  }

  /** Seconds that remain at a moment, begun ones included: never more than were given, and never less than none. */
  int leftAt(Instant at) {
    if (ends == null) {
      return left;
    }
    long millis = Duration.between(at, ends).toMillis();
    return Math.toIntExact(Math.clamp(Math.ceilDiv(millis, 1_000L), 0, seconds));
  }
}
