package tablee.command.rule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static tablee.command.Refused.assertRefused;

import org.junit.jupiter.api.Test;
import tablee.messages.Rejection;

class AtMostTest {

  @Test
  void thereIsRoomUpToTheLimit() {
    assertThatCode(() -> new AtMost(2, "table").admitOneMore(1)).doesNotThrowAnyException();
    assertRefused(() -> new AtMost(2, "table").admitOneMore(2), new Rejection.TooMany("table", 2));
  }
}
