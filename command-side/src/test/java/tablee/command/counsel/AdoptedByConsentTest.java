package tablee.command.counsel;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static tablee.command.Refused.assertRefused;

import org.junit.jupiter.api.Test;
import tablee.messages.Rejection;

class AdoptedByConsentTest {

  @Test
  void nothingStandsAgainstWhatIsAdopted() {
    assertThatNoException().isThrownBy(() -> new AdoptedByConsent(0, 0).mustHold());
    assertRefused(() -> new AdoptedByConsent(0, 1).mustHold(), new Rejection.AmendmentsWait(1));
  }

  @Test
  void objectionsAreToldBeforeAmendments() {
    assertRefused(() -> new AdoptedByConsent(2, 1).mustHold(), new Rejection.RecommendationContested(2));
  }
}
