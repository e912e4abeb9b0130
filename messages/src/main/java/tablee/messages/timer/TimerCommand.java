package tablee.messages.timer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.PhaseId;
import tablee.messages.id.WorkshopId;

/** Orders to the timer of the phase that a workshop is in. Each brings the moment at which it was given. */
public sealed interface TimerCommand extends Command {
  WorkshopId workshop();

  @Override
  default String stream() {
    return Streams.timer(workshop());
  }

  /** Gives the phase so many minutes from now, whatever it had before. */
  record StartTimer(WorkshopId workshop, int minutes, Instant at, Actor by) implements TimerCommand {}

  record PauseTimer(WorkshopId workshop, Instant at, Actor by) implements TimerCommand {}

  record ResumeTimer(WorkshopId workshop, Instant at, Actor by) implements TimerCommand {}

  /** Gives so many minutes more; where the time is up, from now. */
  record ExtendTimer(WorkshopId workshop, int minutes, Instant at, Actor by) implements TimerCommand {}

  /** Takes the timer away. */
  record StopTimer(WorkshopId workshop, Actor by) implements TimerCommand {}

  /**
   * Sets the timer as it stood once in its phase; only an undo asks for that.
   *
   * @param seconds all the time it was given
   * @param ends null for one that was paused
   * @param left seconds that remained while it was paused; null for one that ran
   */
  record SetTimerBack(
    WorkshopId workshop,
    PhaseId phase,
    int seconds,
    @Nullable Instant ends,
    @Nullable Integer left,
    Actor by
  ) implements TimerCommand {}
}
