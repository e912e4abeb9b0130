package tablee.command.ballot;

import static org.assertj.core.api.Assertions.assertThatCode;
import static tablee.command.Refused.assertRefused;

import org.junit.jupiter.api.Test;
import tablee.messages.Rejection;

class WithinBudgetTest {

  @Test
  void theLastVoteOfTheBudgetIsSpent() {
    assertThatCode(() -> new WithinBudget(3).admitOneMore(2)).doesNotThrowAnyException();
  }

  @Test
  void oneMoreThanTheBudgetIsNot() {
    assertRefused(() -> new WithinBudget(3).admitOneMore(3), new Rejection.BudgetSpent(3));
  }
}
