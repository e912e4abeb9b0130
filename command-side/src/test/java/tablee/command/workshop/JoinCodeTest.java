package tablee.command.workshop;

import static tablee.command.Story.*;

import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.workshop.WorkshopCommand.ReserveJoinCode;
import tablee.messages.workshop.WorkshopEvent.JoinCodeReserved;

class JoinCodeTest {

  private final Scene<JoinCode> scene = Scene.of(JoinCode.class, (stream, _) -> new JoinCode(stream));

  @Test
  void theFirstWorkshopThatAsksGetsTheCode() {
    scene
      .when(new ReserveJoinCode(CODE, WORKSHOP, FACILITATOR))
      .records(new JoinCodeReserved(CODE, WORKSHOP, FACILITATOR));
  }

  @Test
  void reservingOnesOwnCodeAgainChangesNothing() {
    scene
      .given(reserved(CODE))
      .when(new ReserveJoinCode(CODE, WORKSHOP, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void noOtherWorkshopEverGetsIt() {
    scene
      .given(reserved(CODE))
      .when(new ReserveJoinCode(CODE, ELSEWHERE, FACILITATOR))
      .isRefused(new Rejection.AlreadyThere("code", CODE));
  }

  @Test
  void participantsReserveNothing() {
    scene
      .given(story())
      .when(new ReserveJoinCode(CODE, WORKSHOP, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }
}
