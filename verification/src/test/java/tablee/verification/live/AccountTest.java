package tablee.verification.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTest {

  private final Account account = new Account(true);

  @BeforeEach
  void comesInAtPositionTen() {
    account.snapshot(10);
  }

  private Account.Balance against(Long... history) {
    return account.balance(new TreeSet<>(List.of(history)));
  }

  @Test
  void whatComesOnceAndInOrderIsEven() {
    account.received(12, 10);
    account.received(17, 12);
    assertThat(against(3L, 10L, 12L, 17L)).isEqualTo(Account.Balance.EVEN);
  }

  @Test
  void whatIsInTheHistoryAndNeverCameIsLost() {
    account.received(12, 10);
    assertThat(against(12L, 17L)).isEqualTo(new Account.Balance(1, 0, 0));
  }

  @Test
  void whatComesTwiceIsDuplicated() {
    account.received(12, 10);
    account.received(12, 10);
    assertThat(against(12L)).isEqualTo(new Account.Balance(0, 1, 0));
  }

  @Test
  void whatDoesNotFollowOnItsPredecessorIsMisordered() {
    account.received(17, 12);
    account.received(12, 10);
    assertThat(against(12L, 17L)).isEqualTo(new Account.Balance(0, 0, 2));
  }

  @Test
  void aLaterSnapshotStandsForWhatCameBeforeIt() {
    account.received(12, 10);
    account.snapshot(40);
    account.received(41, 40);
    assertThat(against(12L, 17L, 40L, 41L)).isEqualTo(Account.Balance.EVEN);
    assertThat(account.laterSnapshots()).isEqualTo(1);
  }
}
