package tablee.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A ledger that could not tell a loss would prove nothing. */
class LedgerTest {

  private final Ledger ledger = new Ledger();
  private final TreeSet<Long> history = new TreeSet<>(List.of(1L, 4L, 5L, 9L));

  @Test
  void balancesWhenEveryChangeCameOnceAndInOrder() {
    ledger.restarted("a", 1);
    ledger.received("a", 4, 1, 0);
    ledger.received("a", 5, 4, 0);
    ledger.received("a", 9, 5, 0);

    assertThat(ledger.balance(history)).isEqualTo(new Ledger.Balance(0, 0, 0));
  }

  @Test
  void countsAChangeThatNeverCame() {
    ledger.restarted("a", 1);
    ledger.received("a", 4, 1, 0);
    ledger.received("a", 9, 4, 0);

    assertThat(ledger.balance(history).lost()).isEqualTo(1);
  }

  @Test
  void countsAChangeThatCameTwice() {
    ledger.restarted("a", 4);
    ledger.received("a", 5, 4, 0);
    ledger.received("a", 5, 4, 0);
    ledger.received("a", 9, 5, 0);

    assertThat(ledger.balance(history)).isEqualTo(new Ledger.Balance(0, 1, 0));
  }

  @Test
  void countsChangesInTheWrongOrder() {
    ledger.restarted("a", 1);
    ledger.received("a", 5, 4, 0);
    ledger.received("a", 4, 1, 0);
    ledger.received("a", 9, 5, 0);

    assertThat(ledger.balance(history).misordered()).isPositive();
  }

  @Test
  void countsAnAcknowledgedCommandThatTheHistoryDoesNotKnow() {
    ledger.acknowledged("a", "c-1", 7, 0);

    assertThat(ledger.balance(history).lost()).isEqualTo(1);
  }

  @Test
  void measuresFromTheSendingToTheLastDevice() {
    ledger.sent("a", "c-1", 1_000_000);
    ledger.acknowledged("a", "c-1", 4, 2_000_000);
    ledger.received("a", 4, 1, 3_000_000);
    ledger.received("b", 4, 1, 6_000_000);

    assertThat(ledger.millisToLastReceipt()).containsExactly(5.0);
  }
}
