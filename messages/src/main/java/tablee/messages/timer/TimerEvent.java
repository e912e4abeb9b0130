package tablee.messages.timer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.PhaseId;
import tablee.messages.id.WorkshopId;

/** What happened to the timer of a phase. A timer ends with its phase; nothing is recorded then. */
public sealed interface TimerEvent extends Event {
  WorkshopId workshop();

  PhaseId phase();

  @Override
  default String scope() {
    return workshop().value();
  }

  /** @param seconds all the time it was given */
  @Stored("timer-started")
  record TimerStarted(
    WorkshopId workshop,
    PhaseId phase,
    int seconds,
    Instant ends,
    Actor by
  ) implements TimerEvent {}

  /** @param left seconds that remain, 0 where the time was up */
  @Stored("timer-paused")
  record TimerPaused(WorkshopId workshop, PhaseId phase, int left, Actor by) implements TimerEvent {}

  @Stored("timer-resumed")
  record TimerResumed(WorkshopId workshop, PhaseId phase, Instant ends, Actor by) implements TimerEvent {}

  /**
   * @param seconds all the time it has been given by now
   * @param ends null while it is paused
   * @param left seconds that remain while it is paused; null while it runs
   */
  @Stored("timer-extended")
  record TimerExtended(
    WorkshopId workshop,
    PhaseId phase,
    int seconds,
    @Nullable Instant ends,
    @Nullable Integer left,
    Actor by
  ) implements TimerEvent {}

  @Stored("timer-stopped")
  record TimerStopped(WorkshopId workshop, PhaseId phase, Actor by) implements TimerEvent {}
}
