package tablee.command.counsel;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static tablee.command.Refused.assertRefused;
import static tablee.command.Story.*;

import org.junit.jupiter.api.Test;
import tablee.messages.Rejection;

class PersonTest {

  private static final Person HERE = new Person(WORKSHOP, by(ANNA));
  private static final Person FACILITATING = new Person(WORKSHOP, FACILITATOR);

  @Test
  void nobodyPassesForSomebodyOfTheSameNameElsewhere() {
    var elsewhere = new Person(ELSEWHERE, by(ANNA));
    assertRefused(() -> elsewhere.mayChangeWhat(HERE), new Rejection.NotYours());
    assertThatNoException().isThrownBy(() -> HERE.mayChangeWhat(new Person(WORKSHOP, by(ANNA))));
  }

  @Test
  void facilitatorsChangeWhatAnybodyWroteButAreNobodyElse() {
    assertThatNoException().isThrownBy(() -> FACILITATING.mayChangeWhat(HERE));
    assertRefused(() -> FACILITATING.mustBe(HERE), new Rejection.NotYours());
  }
}
