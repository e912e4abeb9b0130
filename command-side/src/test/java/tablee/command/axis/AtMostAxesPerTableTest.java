package tablee.command.axis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static tablee.command.Refused.assertRefused;

import org.junit.jupiter.api.Test;
import tablee.messages.Rejection;

class AtMostAxesPerTableTest {

  private final AtMostAxesPerTable six = new AtMostAxesPerTable(6);

  @Test
  void theSixthIsWelcome() {
    assertThatCode(() -> six.admitOneMore(5)).doesNotThrowAnyException();
  }

  @Test
  void theSeventhIsNot() {
    assertRefused(() -> six.admitOneMore(6), new Rejection.TableIsFull(6));
  }

  @Test
  void theNumberIsTheMethods() {
    assertRefused(() -> new AtMostAxesPerTable(2).admitOneMore(2), new Rejection.TableIsFull(2));
  }
}
