package tablee.command.programme;

import static tablee.command.Refused.assertRefused;
import static tablee.command.Story.*;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.GrantId;
import tablee.messages.programme.Period;
import tablee.messages.programme.ProgrammeCommand.EnterStage;
import tablee.messages.programme.ProgrammeCommand.GrantReading;
import tablee.messages.programme.ProgrammeCommand.LaunchProgramme;
import tablee.messages.programme.ProgrammeCommand.ReviseProgramme;
import tablee.messages.programme.ProgrammeCommand.ReviseStage;
import tablee.messages.programme.ProgrammeCommand.WithdrawReading;
import tablee.messages.programme.ProgrammeEvent.ProgrammeLaunched;
import tablee.messages.programme.ProgrammeEvent.ProgrammeRevised;
import tablee.messages.programme.ProgrammeEvent.ReadingGranted;
import tablee.messages.programme.ProgrammeEvent.ReadingWithdrawn;
import tablee.messages.programme.ProgrammeEvent.StageEntered;
import tablee.messages.programme.ProgrammeEvent.StageRevised;
import tablee.messages.programme.Stage;

class ProgrammeTest {

  private static final GrantId GRANT = new GrantId("g1");
  private static final Event GRANTED = new ReadingGranted(PROGRAMME, GRANT, "hash", FACILITATOR);
  private static final Event WITHDRAWN = new ReadingWithdrawn(PROGRAMME, GRANT, FACILITATOR);

  private final Scene<Programme> scene = Scene.of(Programme.class, (stream, _) -> new Programme(stream));

  @Test
  void aFacilitatorLaunchesAProgrammeOnce() {
    var launch = new LaunchProgramme(PROGRAMME, "Coopérations", FACILITATOR);
    scene.when(launch).records(new ProgrammeLaunched(PROGRAMME, "Coopérations", FACILITATOR));
    scene.given(launched()).when(launch).isRefused(new Rejection.AlreadyThere("programme", "cooperations"));
  }

  @Test
  void readingIsGrantedAndWithdrawn() {
    scene
      .given(launched())
      .when(new GrantReading(PROGRAMME, GRANT, "hash", FACILITATOR))
      .records(GRANTED);
    scene
      .given(launched().then(GRANTED))
      .when(new WithdrawReading(PROGRAMME, GRANT, FACILITATOR))
      .records(WITHDRAWN);
  }

  @Test
  void aGrantIdIsUsedOnceAlsoAfterItsWithdrawal() {
    scene
      .given(launched().then(GRANTED, WITHDRAWN))
      .when(new GrantReading(PROGRAMME, GRANT, "hash", FACILITATOR))
      .isRefused(new Rejection.AlreadyThere("grant", "g1"));
  }

  @Test
  void withdrawingTwiceChangesNothing() {
    scene
      .given(launched().then(GRANTED, WITHDRAWN))
      .when(new WithdrawReading(PROGRAMME, GRANT, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    scene
      .given(launched())
      .when(new WithdrawReading(PROGRAMME, GRANT, FACILITATOR))
      .isRefused(new Rejection.NotFound("grant", "g1"));
    scene
      .given(story())
      .when(new GrantReading(PROGRAMME, GRANT, "hash", FACILITATOR))
      .isRefused(new Rejection.NotFound("programme", "cooperations"));
    scene
      .given(story())
      .when(new WithdrawReading(PROGRAMME, GRANT, FACILITATOR))
      .isRefused(new Rejection.NotFound("programme", "cooperations"));
  }

  @Test
  void aProgrammeGivesOutTwoHundredLinks() {
    var links = IntStream.range(0, 200).mapToObj(n ->
      new ReadingGranted(PROGRAMME, new GrantId("g" + n), "hash", FACILITATOR)
    );
    scene
      .given(launched(), new Story(links.<Event>map(link -> link).toList()))
      .when(new GrantReading(PROGRAMME, new GrantId("more"), "hash", FACILITATOR))
      .isRefused(new Rejection.TooMany("grant", 200));
  }

  @Test
  void onlyFacilitatorsRunAProgramme() {
    var refusal = new Rejection.NotAllowed(Role.PARTICIPANT);
    scene
      .given(story())
      .when(new LaunchProgramme(PROGRAMME, "Mine", by(ANNA)))
      .isRefused(refusal);
    scene
      .given(launched())
      .when(new GrantReading(PROGRAMME, GRANT, "hash", by(ANNA)))
      .isRefused(refusal);
    scene
      .given(launched().then(GRANTED))
      .when(new WithdrawReading(PROGRAMME, GRANT, by(ANNA)))
      .isRefused(refusal);
  }

  private static final Period TWO_YEARS = new Period(LocalDate.of(2015, 5, 1), LocalDate.of(2017, 3, 31));

  @Test
  void aProgrammesFrameIsRevised() {
    var revise = new ReviseProgramme(PROGRAMME, "Coopérer", TWO_YEARS, "Outiller", FACILITATOR);
    var revised = new ProgrammeRevised(PROGRAMME, "Coopérer", TWO_YEARS, "Outiller", FACILITATOR);
    scene.given(launched()).when(revise).records(revised);
    scene.given(launched().then(revised)).when(revise).recordsNothing();
    scene
      .given(launched())
      .when(new ReviseProgramme(PROGRAMME, "Coopérations", Period.OPEN, "", FACILITATOR))
      .recordsNothing();
  }

  @Test
  void aProgrammeMovesThroughItsStagesForwardAndBack() {
    var experimenting = new StageEntered(PROGRAMME, Stage.EXPERIMENT, null, FACILITATOR);
    scene
      .given(launched())
      .when(new EnterStage(PROGRAMME, Stage.EXPERIMENT, FACILITATOR))
      .records(experimenting);
    scene
      .given(launched().then(experimenting))
      .when(new EnterStage(PROGRAMME, Stage.EQUIP, FACILITATOR))
      .records(new StageEntered(PROGRAMME, Stage.EQUIP, Stage.EXPERIMENT, FACILITATOR));
    scene
      .given(launched().then(experimenting))
      .when(new EnterStage(PROGRAMME, Stage.EXPERIMENT, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void eachStageHasItsDatesAndANote() {
    var revise = new ReviseStage(PROGRAMME, Stage.EQUIP, TWO_YEARS, "Prêt", FACILITATOR);
    var revised = new StageRevised(PROGRAMME, Stage.EQUIP, TWO_YEARS, "Prêt", FACILITATOR);
    scene.given(launched()).when(revise).records(revised);
    scene.given(launched().then(revised)).when(revise).recordsNothing();
  }

  @Test
  void nothingEndsBeforeItBegins() {
    assertRefused(
      () -> new Period(LocalDate.of(2017, 3, 31), LocalDate.of(2015, 5, 1)),
      new Rejection.Malformed("to")
    );
  }
}
