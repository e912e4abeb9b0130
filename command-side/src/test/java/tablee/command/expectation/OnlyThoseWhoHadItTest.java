package tablee.command.expectation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static tablee.command.Refused.assertRefused;
import static tablee.command.Story.ANNA;
import static tablee.command.Story.YANN;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tablee.messages.Rejection;

class OnlyThoseWhoHadItTest {

  private final OnlyThoseWhoHadIt rule = new OnlyThoseWhoHadIt(Set.of(ANNA));

  @Test
  void whoHadItMaySayWhatBecameOfIt() {
    assertThatCode(() -> rule.mayAssess(ANNA)).doesNotThrowAnyException();
  }

  @Test
  void nobodyElseMay() {
    assertRefused(() -> rule.mayAssess(YANN), new Rejection.NotYourExpectation());
  }
}
