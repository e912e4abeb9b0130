package tablee.command.timer;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.timer.TimerCommand.ExtendTimer;
import tablee.messages.timer.TimerCommand.PauseTimer;
import tablee.messages.timer.TimerCommand.ResumeTimer;
import tablee.messages.timer.TimerCommand.StartTimer;
import tablee.messages.timer.TimerCommand.StopTimer;
import tablee.messages.timer.TimerEvent.TimerExtended;
import tablee.messages.timer.TimerEvent.TimerPaused;
import tablee.messages.timer.TimerEvent.TimerResumed;
import tablee.messages.timer.TimerEvent.TimerStarted;
import tablee.messages.timer.TimerEvent.TimerStopped;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;

class TimerTest {

  private static final Instant NOON = Instant.parse("2015-09-29T12:00:00Z");
  private static final TimerStarted STARTED = new TimerStarted(
    WORKSHOP,
    EXPLORATION,
    1_800,
    NOON.plusSeconds(1_800),
    FACILITATOR
  );
  private static final TimerPaused PAUSED = new TimerPaused(WORKSHOP, EXPLORATION, 600, FACILITATOR);

  private final Scene<Timer> scene = Scene.of(Timer.class, Timer::new);

  private static Story running() {
    return workshopIn(EXPLORATION).then(STARTED);
  }

  private static Story paused() {
    return running().then(PAUSED);
  }

  @Test
  void aFacilitatorGivesThePhaseItsTime() {
    scene
      .given(workshopIn(EXPLORATION))
      .when(new StartTimer(WORKSHOP, 30, NOON, FACILITATOR))
      .records(STARTED)
      .restingOn(Streams.workshop(WORKSHOP));
  }

  @Test
  void startingAgainBeginsAnew() {
    scene
      .given(paused())
      .when(new StartTimer(WORKSHOP, 30, NOON, FACILITATOR))
      .records(STARTED);
  }

  @Test
  void aTimeThatNoPhaseCanHaveIsRefused() {
    for (int minutes : new int[] { 0, -1, 481, Integer.MAX_VALUE }) {
      scene
        .given(workshopIn(EXPLORATION))
        .when(new StartTimer(WORKSHOP, minutes, NOON, FACILITATOR))
        .isRefused(new Rejection.Malformed("minutes"));
      scene
        .given(running())
        .when(new ExtendTimer(WORKSHOP, minutes, NOON, FACILITATOR))
        .isRefused(new Rejection.Malformed("minutes"));
    }
  }

  @Test
  void pausingKeepsWhatRemainsAndResumingGoesOnFromThere() {
    scene
      .given(running())
      .when(new PauseTimer(WORKSHOP, NOON.plusSeconds(1_200), FACILITATOR))
      .records(PAUSED);
    scene
      .given(paused())
      .when(new ResumeTimer(WORKSHOP, NOON.plusSeconds(9_000), FACILITATOR))
      .records(new TimerResumed(WORKSHOP, EXPLORATION, NOON.plusSeconds(9_600), FACILITATOR));
  }

  @Test
  void pausingTwiceAndResumingWhatRunsChangesNothing() {
    scene
      .given(paused())
      .when(new PauseTimer(WORKSHOP, NOON, FACILITATOR))
      .recordsNothing();
    scene
      .given(running())
      .when(new ResumeTimer(WORKSHOP, NOON, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void moreTimeIsAddedToTheEnd() {
    scene
      .given(running())
      .when(new ExtendTimer(WORKSHOP, 5, NOON.plusSeconds(60), FACILITATOR))
      .records(new TimerExtended(WORKSHOP, EXPLORATION, 2_100, NOON.plusSeconds(2_100), null, FACILITATOR));
  }

  @Test
  void moreTimeAfterTheEndCountsFromNow() {
    scene
      .given(running())
      .when(new ExtendTimer(WORKSHOP, 5, NOON.plusSeconds(5_000), FACILITATOR))
      .records(new TimerExtended(WORKSHOP, EXPLORATION, 2_100, NOON.plusSeconds(5_300), null, FACILITATOR));
  }

  @Test
  void moreTimeForWhatIsPausedWaitsWithIt() {
    scene
      .given(paused())
      .when(new ExtendTimer(WORKSHOP, 5, NOON, FACILITATOR))
      .records(new TimerExtended(WORKSHOP, EXPLORATION, 2_100, null, 900, FACILITATOR));
  }

  @Test
  void aTimerIsTakenAwayOnce() {
    scene
      .given(running())
      .when(new StopTimer(WORKSHOP, FACILITATOR))
      .records(new TimerStopped(WORKSHOP, EXPLORATION, FACILITATOR));
    scene
      .given(running().then(new TimerStopped(WORKSHOP, EXPLORATION, FACILITATOR)))
      .when(new StopTimer(WORKSHOP, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void aTimerEndsWithItsPhase() {
    var later = running().then(new PhaseEntered(WORKSHOP, POOLING, EXPLORATION, FACILITATOR));
    scene
      .given(later)
      .when(new PauseTimer(WORKSHOP, NOON, FACILITATOR))
      .isRefused(new Rejection.NoTimer());
    scene
      .given(later)
      .when(new ExtendTimer(WORKSHOP, 5, NOON, FACILITATOR))
      .isRefused(new Rejection.NoTimer());
    scene.given(later).when(new StopTimer(WORKSHOP, FACILITATOR)).recordsNothing();
  }

  @Test
  void withoutATimerThereIsNothingToResume() {
    scene
      .given(workshopIn(EXPLORATION))
      .when(new ResumeTimer(WORKSHOP, NOON, FACILITATOR))
      .isRefused(new Rejection.NoTimer());
  }

  @Test
  void beforeTheStartThereIsNoPhaseToTime() {
    scene
      .given(planned())
      .when(new StartTimer(WORKSHOP, 30, NOON, FACILITATOR))
      .isRefused(new Rejection.NotStarted());
  }

  @Test
  void participantsHaveNoTimerToSet() {
    scene
      .given(running())
      .when(new PauseTimer(WORKSHOP, NOON, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }
}
