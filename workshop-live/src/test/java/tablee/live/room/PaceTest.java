package tablee.live.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long START = 7_000_000_000L;

  private final Pace pace = new Pace();

  private void toldIn(Duration time) {
    pace.told(START, START + time.toNanos());
  }

  private Duration waitAfter(Duration time) {
    return Duration.ofNanos(pace.waitFrom(START + time.toNanos()));
  }

  @Test
  void aChangeAfterAQuietMomentIsToldAtOnce() {
    assertThat(waitAfter(Duration.ZERO)).isZero();
    toldIn(Duration.ofMillis(3));
    assertThat(waitAfter(Duration.ofMillis(10))).isZero();
  }

  @Test
  void theLongerItTakesToTellEverybodyTheLongerChangesGather() {
    toldIn(Duration.ofMillis(3));
    assertThat(waitAfter(Duration.ofMillis(3))).isEqualTo(Duration.ofMillis(3));
  }

  @Test
  void nobodyWaitsLongHoweverManyThereAre() {
    toldIn(Duration.ofMillis(80));
    assertThat(waitAfter(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(15));
  }

  @Test
  void aSingleDelayIsNotTakenForTheUsualTime() {
    toldIn(Duration.ofMillis(2));
    toldIn(Duration.ofMillis(10));
    assertThat(waitAfter(Duration.ZERO)).isEqualTo(Duration.ofMillis(6));
  }

  @Test
  void whereTellingTakesNextToNothingNobodyWaits() {
    toldIn(Duration.ofNanos(100_000));
    assertThat(waitAfter(Duration.ZERO)).isZero();
  }
}
