package tablee.command.rule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static tablee.command.Refused.assertRefused;
import static tablee.command.Story.*;

import org.junit.jupiter.api.Test;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Role;

class AuthorityTest {

  private static final Actor ANALYST = Actor.parse("analyst:x");

  @Test
  void facilitatorsFacilitateAndNobodyElse() {
    assertThatCode(() -> Authority.facilitates(FACILITATOR)).doesNotThrowAnyException();
    assertRefused(() -> Authority.facilitates(by(ANNA)), new Rejection.NotAllowed(Role.PARTICIPANT));
    assertRefused(() -> Authority.facilitates(PROJECTOR), new Rejection.NotAllowed(Role.PROJECTOR));
  }

  @Test
  void participantsAndFacilitatorsTakePart() {
    assertThatCode(() -> Authority.takesPart(FACILITATOR)).doesNotThrowAnyException();
    assertThatCode(() -> Authority.takesPart(by(ANNA))).doesNotThrowAnyException();
    assertRefused(() -> Authority.takesPart(ANALYST), new Rejection.NotAllowed(Role.ANALYST));
  }

  @Test
  void nobodyStandsInForAParticipantWhereTheyMustActThemselves() {
    assertThatCode(() -> Authority.isThemself(by(ANNA), ANNA)).doesNotThrowAnyException();
    assertRefused(() -> Authority.isThemself(by(YANN), ANNA), new Rejection.NotYours());
    assertRefused(() -> Authority.isThemself(FACILITATOR, ANNA), new Rejection.NotAllowed(Role.FACILITATOR));
  }

  @Test
  void aFacilitatorActsForAParticipantAndAnotherParticipantDoesNot() {
    assertThatCode(() -> Authority.actsFor(by(ANNA), ANNA)).doesNotThrowAnyException();
    assertThatCode(() -> Authority.actsFor(FACILITATOR, ANNA)).doesNotThrowAnyException();
    assertRefused(() -> Authority.actsFor(by(YANN), ANNA), new Rejection.NotYours());
    assertRefused(() -> Authority.actsFor(ANALYST, ANNA), new Rejection.NotAllowed(Role.ANALYST));
  }

  @Test
  void aContributionIsChangedByItsAuthorOrAFacilitator() {
    assertThatCode(() -> Authority.mayChange(by(ANNA), by(ANNA))).doesNotThrowAnyException();
    assertThatCode(() -> Authority.mayChange(FACILITATOR, by(ANNA))).doesNotThrowAnyException();
    assertRefused(() -> Authority.mayChange(by(YANN), by(ANNA)), new Rejection.NotYours());
    assertRefused(() -> Authority.mayChange(by(ANNA), FACILITATOR), new Rejection.NotYours());
    assertRefused(() -> Authority.mayChange(PROJECTOR, PROJECTOR), new Rejection.NotAllowed(Role.PROJECTOR));
  }
}
