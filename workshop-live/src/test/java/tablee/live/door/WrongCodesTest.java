package tablee.live.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WrongCodesTest {

  private static final String ROOM = "203.0.113.7";

  private final AtomicLong now = new AtomicLong();
  private final DoorSettings settings = new DoorSettings(
    Duration.ofDays(1),
    5,
    Duration.ofSeconds(30),
    Duration.ofSeconds(8),
    3
  );
  private final WrongCodes codes = new WrongCodes(settings, now::get);

  private Duration wrong() {
    assertThat(codes.enter(ROOM)).isTrue();
    var wait = codes.count(ROOM);
    codes.leave(ROOM);
    return wait;
  }

  @Test
  void aRoomFullOfRightCodesNeverWaits() {
    for (int i = 0; i < 300; i++) {
      assertThat(codes.enter(ROOM)).isTrue();
      codes.leave(ROOM);
    }
    assertThat(codes.addresses()).isZero();
  }

  @Test
  void theFirstWrongCodesCostNothing() {
    for (int i = 0; i < 5; i++) {
      assertThat(wrong()).isZero();
    }
    assertThat(wrong()).isPositive();
  }

  @Test
  void whoGoesOnTryingWaitsLongerAndLongerButNotForEver() {
    for (int i = 0; i < 10; i++) {
      wrong();
    }
    var tenth = wrong();
    for (int i = 0; i < 10; i++) {
      wrong();
    }
    assertThat(wrong()).isGreaterThan(tenth);
    for (int i = 0; i < 100; i++) {
      wrong();
    }
    assertThat(wrong()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void wrongCodesAreForgottenInTime() {
    for (int i = 0; i < 30; i++) {
      wrong();
    }
    now.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(wrong()).isZero();
  }

  @Test
  void oneAddressDoesNotSlowDownAnother() {
    for (int i = 0; i < 100; i++) {
      wrong();
    }
    assertThat(codes.enter("198.51.100.1")).isTrue();
    assertThat(codes.count("198.51.100.1")).isZero();
  }

  @Test
  void onlySoManyOfAnAddressWaitAtOnce() {
    for (int i = 0; i < 3; i++) {
      assertThat(codes.enter(ROOM)).isTrue();
    }
    assertThat(codes.enter(ROOM)).isFalse();
    codes.leave(ROOM);
    assertThat(codes.enter(ROOM)).isTrue();
  }

  @Test
  void aNetworkOfLongAddressesIsOneAddress() {
    assertThat(Codes.address("2001:db8:1:2::1")).isEqualTo(Codes.address("2001:db8:1:2:ffff::9"));
    assertThat(Codes.address("2001:db8:1:2::1")).isNotEqualTo(Codes.address("2001:db8:1:3::1"));
    assertThat(Codes.address("203.0.113.7")).isEqualTo("203.0.113.7");
  }
}
