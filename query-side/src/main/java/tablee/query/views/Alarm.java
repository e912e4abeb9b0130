package tablee.query.views;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tablee.messages.analysis.ViewsDescribed.Trouble;

/** A trouble that lasts until it is over: since when, and how often it was met. */
final class Alarm {

  private final Clock clock;
  private @Nullable Trouble trouble;

  Alarm(Clock clock) {
    this.clock = clock;
  }

  synchronized void raise(String problem) {
    trouble =
      trouble == null
        ? new Trouble(problem, clock.instant(), 1)
        : new Trouble(problem, trouble.since(), trouble.attempts() + 1);
  }

  /** The same, where it is only looked at: looking again is no further try. */
  synchronized void stand(String problem) {
    if (trouble == null) {
      raise(problem);
    }
  }

  synchronized void clear() {
    trouble = null;
  }

  synchronized @Nullable Trouble trouble() {
    return trouble;
  }
}
