package tablee.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.PhaseId;
import tablee.messages.timer.TimerEvent;

/** The time the phase has. What remains is for whoever shows it to reckon: the board knows no clock. */
final class Timer {

  private @Nullable PhaseId phase;
  private int seconds;
  private @Nullable Instant ends;
  private @Nullable Integer left;

  void evolve(TimerEvent event, Touched touched) {
    touched.card(Section.TIMER, Board.SELF);
    phase = event.phase();
    switch (event) {
      case TimerEvent.TimerStarted it -> {
        seconds = it.seconds();
        set(it.ends(), null);
      }
      case TimerEvent.TimerPaused it -> set(null, it.left());
      case TimerEvent.TimerResumed it -> set(it.ends(), null);
      case TimerEvent.TimerExtended it -> {
        seconds = it.seconds();
        set(it.ends(), it.left());
      }
      case TimerEvent.TimerStopped _ -> phase = null;
    }
  }

  private void set(@Nullable Instant end, @Nullable Integer remaining) {
    ends = end;
    left = remaining;
  }

  /** A timer ends with its phase. */
  void leave(Touched touched) {
    if (phase != null) {
      phase = null;
      touched.card(Section.TIMER, Board.SELF);
    }
  }

  @Nullable
  Card card() {
    return phase == null ? null : new Card.TimerCard(phase, seconds, ends, left);
  }
}
