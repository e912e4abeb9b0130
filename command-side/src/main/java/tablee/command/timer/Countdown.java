package tablee.command.timer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.PhaseId;
import tablee.messages.timer.TimerEvent;
import tablee.messages.timer.TimerEvent.TimerExtended;
import tablee.messages.timer.TimerEvent.TimerPaused;
import tablee.messages.timer.TimerEvent.TimerResumed;
import tablee.messages.timer.TimerEvent.TimerStarted;
import tablee.messages.timer.TimerEvent.TimerStopped;

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

  /** What an event makes of a timer; null for none. */
  static @Nullable Countdown after(@Nullable Countdown before, TimerEvent event) {
    int given = before == null ? 0 : before.seconds;
    return switch (event) {
      case TimerStarted it -> running(it.phase(), it.seconds(), it.ends());
      case TimerPaused it -> paused(it.phase(), given, it.left());
      case TimerResumed it -> running(it.phase(), given, it.ends());
      case TimerExtended it -> new Countdown(
        it.phase(),
        it.seconds(),
        it.ends(),
        it.left() == null ? 0 : it.left()
      );
      case TimerStopped _ -> null;
    };
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
