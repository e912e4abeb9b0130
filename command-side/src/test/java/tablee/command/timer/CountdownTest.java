package tablee.command.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tablee.messages.id.PhaseId;

class CountdownTest {

  private static final PhaseId PHASE = new PhaseId("exploration");
  private static final Instant NOON = Instant.parse("2015-09-29T12:00:00Z");

  @Test
  void whatRemainsShrinksWithTimeAndABegunSecondCounts() {
    var timer = Countdown.running(PHASE, 600, NOON.plusSeconds(600));
    assertThat(timer.leftAt(NOON)).isEqualTo(600);
    assertThat(timer.leftAt(NOON.plusMillis(1))).isEqualTo(600);
    assertThat(timer.leftAt(NOON.plusSeconds(1))).isEqualTo(599);
    assertThat(timer.leftAt(NOON.plusMillis(599_999))).isEqualTo(1);
  }

  @Test
  void nothingRemainsOnceTheTimeIsUp() {
    assertThat(Countdown.running(PHASE, 600, NOON).leftAt(NOON)).isZero();
    assertThat(Countdown.running(PHASE, 600, NOON).leftAt(NOON.plusSeconds(9_999))).isZero();
  }

  @Test
  void aClockThatWentBackGivesNoMoreThanWasGiven() {
    assertThat(Countdown.running(PHASE, 600, NOON).leftAt(NOON.minusSeconds(86_400))).isEqualTo(600);
  }

  @Test
  void whatIsPausedStandsStill() {
    assertThat(Countdown.paused(PHASE, 600, 42).leftAt(NOON.plusSeconds(9_999))).isEqualTo(42);
    assertThat(Countdown.paused(PHASE, 600, 42).runs()).isFalse();
  }
}
