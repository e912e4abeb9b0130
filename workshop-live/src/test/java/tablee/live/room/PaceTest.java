package tablee.live.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long START = 7_000_000_000L;

  private final Pace pace = new Pace();

  @Test
  void aChangeAfterAQuietMomentIsToldAtOnce() {
    assertThat(pace.waitFrom(START)).isZero();
    pace.told(START, 200);
    assertThat(pace.waitFrom(START + Duration.ofMillis(10).toNanos())).isZero();
  }

  @Test
  void theMoreWatchTheLongerChangesGather() {
    pace.told(START, 200);
    assertThat(Duration.ofNanos(pace.waitFrom(START))).isEqualTo(Duration.ofMillis(6));
    pace.told(START, 2_000);
    assertThat(Duration.ofNanos(pace.waitFrom(START + 10_000_000))).isEqualTo(Duration.ofMillis(15));
  }

  @Test
  void aTableOfFourNeverWaits() {
    pace.told(START, 4);
    assertThat(pace.waitFrom(START)).isZero();
  }
}
