package tablee.live.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private final AtomicLong now = new AtomicLong();
  private final Allowance allowance = new Allowance(3, 2, now::get);

  private int taken() {
    int taken = 0;
    while (allowance.take()) {
      taken++;
    }
    return taken;
  }

  @Test
  void letsSoMuchThroughAtOnceAndNoMore() {
    assertThat(taken()).isEqualTo(3);
    assertThat(allowance.take()).isFalse();
  }

  @Test
  void comesBackWithTime() {
    taken();
    now.addAndGet(Duration.ofMillis(500).toNanos());
    assertThat(taken()).isEqualTo(1);
    now.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(taken()).isEqualTo(3);
  }

  @Test
  void isWholeOnceNothingIsMissing() {
    assertThat(allowance.isWhole()).isTrue();
    allowance.take();
    assertThat(allowance.isWhole()).isFalse();
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(allowance.isWhole()).isTrue();
  }
}
