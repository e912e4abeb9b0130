package tablee.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import tablee.messages.RejectedException;
import tablee.messages.Rejection;

/** Says that something is refused, and why. */
public final class Refused {

  private Refused() {}

  public static void assertRefused(Runnable order, Rejection rejection) {
    assertThatExceptionOfType(RejectedException.class)
      .isThrownBy(order::run)
      .satisfies(refused -> assertThat(refused.rejection()).isEqualTo(rejection));
  }
}
