package tablee.command.expectation;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.expectation.Assessment;
import tablee.messages.expectation.ExpectationCommand.AssessExpectation;
import tablee.messages.expectation.ExpectationCommand.GroupExpectations;
import tablee.messages.expectation.ExpectationCommand.RestoreExpectation;
import tablee.messages.expectation.ExpectationCommand.ReviseExpectation;
import tablee.messages.expectation.ExpectationCommand.SayExpectation;
import tablee.messages.expectation.ExpectationCommand.ShareExpectation;
import tablee.messages.expectation.ExpectationCommand.TakeAssessmentBack;
import tablee.messages.expectation.ExpectationCommand.UngroupExpectations;
import tablee.messages.expectation.ExpectationCommand.UnshareExpectation;
import tablee.messages.expectation.ExpectationCommand.WithdrawExpectation;
import tablee.messages.expectation.ExpectationEvent.AssessmentTakenBack;
import tablee.messages.expectation.ExpectationEvent.ExpectationAssessed;
import tablee.messages.expectation.ExpectationEvent.ExpectationRestored;
import tablee.messages.expectation.ExpectationEvent.ExpectationRevised;
import tablee.messages.expectation.ExpectationEvent.ExpectationSaid;
import tablee.messages.expectation.ExpectationEvent.ExpectationShared;
import tablee.messages.expectation.ExpectationEvent.ExpectationUnshared;
import tablee.messages.expectation.ExpectationEvent.ExpectationWithdrawn;
import tablee.messages.expectation.ExpectationEvent.ExpectationsGrouped;
import tablee.messages.expectation.ExpectationEvent.ExpectationsUngrouped;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.ParticipantId;
import tablee.messages.method.Activity;

class ExpectationsTest {

  private static final ExpectationId MEET = new ExpectationId("meet");
  private static final ExpectationId KNOW = new ExpectationId("know");
  private static final ExpectationId BOTH = new ExpectationId("both");
  private static final ParticipantId JEANNE = new ParticipantId("jeanne");
  private static final Actor THE_ANNA = by(ANNA);

  private static final Event ANNA_SAID = new ExpectationSaid(WORKSHOP, MEET, "Rencontrer", by(ANNA));
  private static final Event YANN_SAID = new ExpectationSaid(WORKSHOP, KNOW, "Connaître", by(YANN));
  private static final Event WITHDRAWN = new ExpectationWithdrawn(WORKSHOP, MEET, by(ANNA));
  private static final Event GROUPED = new ExpectationsGrouped(
    WORKSHOP,
    BOTH,
    List.of(MEET, KNOW),
    "Se rencontrer",
    FACILITATOR
  );

  private final Scene<Expectations> scene = Scene.of(Expectations.class, Expectations::new);

  private static Story welcoming(Event... more) {
    return story(roomIn(WELCOME), joined(JEANNE), happened(ANNA_SAID, YANN_SAID), happened(more));
  }

  private static Story closing(Event... more) {
    return story(roomIn(WELCOME, CLOSED), joined(JEANNE), happened(ANNA_SAID, YANN_SAID), happened(more));
  }

  private static SayExpectation say(Actor by) {
    return new SayExpectation(WORKSHOP, MEET, " Rencontrer ", by);
  }

  // --- saying -----------------------------------------------------------------------------------------------

  @Test
  void aParticipantSaysWhatTheyExpect() {
    scene
      .given(roomIn(WELCOME))
      .when(say(THE_ANNA))
      .records(ANNA_SAID)
      .restingOn(Streams.workshop(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void aFacilitatorSaysItForSomebodyWithoutADevice() {
    scene
      .given(roomIn(WELCOME))
      .when(say(FACILITATOR))
      .records(new ExpectationSaid(WORKSHOP, MEET, "Rencontrer", FACILITATOR));
  }

  @Test
  void nobodyElseSaysAnything() {
    scene.given(roomIn(WELCOME)).when(say(PROJECTOR)).isRefused(new Rejection.NotAllowed(Role.PROJECTOR));
    scene.given(roomIn(WELCOME), removed(ANNA)).when(say(THE_ANNA)).isRefused(new Rejection.Removed());
    scene
      .given(roomIn(WELCOME))
      .when(say(by(STRANGER)))
      .isRefused(new Rejection.NotFound("participant", "nobody"));
  }

  @Test
  void expectationsAreSaidInThePhaseThatTakesThem() {
    var refusal = new Rejection.NotInThisPhase(Activity.SAY_EXPECTATIONS, EXPLORATION, List.of(WELCOME));
    var later = story(roomIn(WELCOME, EXPLORATION), happened(ANNA_SAID));
    scene.given(roomIn(WELCOME, EXPLORATION)).when(say(THE_ANNA)).isRefused(refusal);
    scene
      .given(later)
      .when(new ReviseExpectation(WORKSHOP, MEET, "x", THE_ANNA))
      .isRefused(refusal);
    scene
      .given(later)
      .when(new WithdrawExpectation(WORKSHOP, MEET, THE_ANNA))
      .isRefused(refusal);
    scene
      .given(later)
      .when(new ShareExpectation(WORKSHOP, MEET, YANN, by(YANN)))
      .isRefused(refusal);
  }

  @Test
  void anIdIsUsedOnce() {
    scene
      .given(welcoming(WITHDRAWN))
      .when(say(THE_ANNA))
      .isRefused(new Rejection.AlreadyThere("expectation", "meet"));
  }

  @Test
  void aWorkshopHoldsTwoThousand() {
    var many = IntStream.range(0, 2_000)
      .mapToObj(n -> new ExpectationSaid(WORKSHOP, new ExpectationId("e" + n), "x", FACILITATOR))
      .toArray(Event[]::new);
    scene
      .given(roomIn(WELCOME), happened(many))
      .when(say(THE_ANNA))
      .isRefused(new Rejection.TooMany("expectation", 2_000));
  }

  // --- one's own --------------------------------------------------------------------------------------------

  @Test
  void whoSaidItRewordsIt() {
    scene
      .given(welcoming())
      .when(new ReviseExpectation(WORKSHOP, MEET, "Rencontrer mes voisins", THE_ANNA))
      .records(new ExpectationRevised(WORKSHOP, MEET, "Rencontrer mes voisins", THE_ANNA));
    scene
      .given(welcoming())
      .when(new ReviseExpectation(WORKSHOP, MEET, "Rencontrer", THE_ANNA))
      .recordsNothing();
    scene
      .given(welcoming())
      .when(new ReviseExpectation(WORKSHOP, MEET, "Autre", by(YANN)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void whoSaidItWithdrawsAndRestoresIt() {
    scene
      .given(welcoming())
      .when(new WithdrawExpectation(WORKSHOP, MEET, THE_ANNA))
      .records(WITHDRAWN);
    scene
      .given(welcoming(WITHDRAWN))
      .when(new WithdrawExpectation(WORKSHOP, MEET, THE_ANNA))
      .recordsNothing();
    scene
      .given(welcoming(WITHDRAWN))
      .when(new RestoreExpectation(WORKSHOP, MEET, THE_ANNA))
      .records(new ExpectationRestored(WORKSHOP, MEET, THE_ANNA));
    scene
      .given(welcoming())
      .when(new RestoreExpectation(WORKSHOP, MEET, THE_ANNA))
      .recordsNothing();
    scene
      .given(welcoming())
      .when(new WithdrawExpectation(WORKSHOP, MEET, by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(welcoming(WITHDRAWN))
      .when(new RestoreExpectation(WORKSHOP, MEET, by(YANN)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void oneThatWasWithdrawnIsLeftAlone() {
    scene
      .given(welcoming(WITHDRAWN))
      .when(new ReviseExpectation(WORKSHOP, MEET, "x", THE_ANNA))
      .isRefused(new Rejection.ExpectationWithdrawn());
    scene
      .given(welcoming(WITHDRAWN))
      .when(new ShareExpectation(WORKSHOP, MEET, YANN, by(YANN)))
      .isRefused(new Rejection.ExpectationWithdrawn());
  }

  // --- me too -----------------------------------------------------------------------------------------------

  @Test
  void othersJoinInAndOutAgain() {
    var shared = new ExpectationShared(WORKSHOP, MEET, YANN, by(YANN));
    scene
      .given(welcoming())
      .when(new ShareExpectation(WORKSHOP, MEET, YANN, by(YANN)))
      .records(shared);
    scene
      .given(welcoming(shared))
      .when(new ShareExpectation(WORKSHOP, MEET, YANN, by(YANN)))
      .recordsNothing();
    scene
      .given(welcoming(shared))
      .when(new UnshareExpectation(WORKSHOP, MEET, YANN, by(YANN)))
      .records(new ExpectationUnshared(WORKSHOP, MEET, YANN, by(YANN)));
    scene
      .given(welcoming())
      .when(new UnshareExpectation(WORKSHOP, MEET, YANN, by(YANN)))
      .recordsNothing();
  }

  @Test
  void whoSaidItHasItAlready() {
    scene
      .given(welcoming())
      .when(new ShareExpectation(WORKSHOP, MEET, ANNA, THE_ANNA))
      .recordsNothing();
    scene
      .given(welcoming(GROUPED))
      .when(new ShareExpectation(WORKSHOP, BOTH, ANNA, THE_ANNA))
      .recordsNothing();
  }

  @Test
  void nobodyJoinsInForSomebodyElseButAFacilitator() {
    scene
      .given(welcoming())
      .when(new ShareExpectation(WORKSHOP, MEET, JEANNE, by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(welcoming())
      .when(new ShareExpectation(WORKSHOP, MEET, JEANNE, FACILITATOR))
      .records(new ExpectationShared(WORKSHOP, MEET, JEANNE, FACILITATOR));
    scene
      .given(welcoming())
      .when(new ShareExpectation(WORKSHOP, MEET, STRANGER, FACILITATOR))
      .isRefused(new Rejection.NotFound("participant", "nobody"));
  }

  // --- grouping ---------------------------------------------------------------------------------------------

  @Test
  void aFacilitatorGroupsDuplicatesAlsoLater() {
    var group = new GroupExpectations(
      WORKSHOP,
      BOTH,
      List.of(MEET, KNOW, MEET),
      "Se rencontrer",
      FACILITATOR
    );
    scene.given(welcoming()).when(group).records(GROUPED);
    scene
      .given(roomIn(WELCOME, POOLING), happened(ANNA_SAID, YANN_SAID))
      .when(group)
      .records(GROUPED)
      .restingOn(Streams.workshop(WORKSHOP));
  }

  @Test
  void nobodyElseGroups() {
    scene
      .given(welcoming())
      .when(new GroupExpectations(WORKSHOP, BOTH, List.of(MEET, KNOW), "x", THE_ANNA))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
    scene
      .given(welcoming(GROUPED))
      .when(new UngroupExpectations(WORKSHOP, BOTH, THE_ANNA))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void groupingTakesTwoThatStand() {
    scene
      .given(welcoming())
      .when(new GroupExpectations(WORKSHOP, BOTH, List.of(MEET, MEET), "x", FACILITATOR))
      .isRefused(new Rejection.GroupingNeedsTwo());
    scene
      .given(welcoming(WITHDRAWN))
      .when(new GroupExpectations(WORKSHOP, BOTH, List.of(MEET, KNOW), "x", FACILITATOR))
      .isRefused(new Rejection.ExpectationWithdrawn());
    scene
      .given(welcoming(GROUPED))
      .when(new GroupExpectations(WORKSHOP, new ExpectationId("more"), List.of(MEET, BOTH), "x", FACILITATOR))
      .isRefused(new Rejection.ExpectationGrouped(MEET, BOTH));
    scene
      .given(welcoming())
      .when(new GroupExpectations(WORKSHOP, MEET, List.of(MEET, KNOW), "x", FACILITATOR))
      .isRefused(new Rejection.AlreadyThere("expectation", "meet"));
  }

  @Test
  void aGroupingIsUndoneAndItsSourcesStandAgain() {
    var ungrouped = new ExpectationsUngrouped(WORKSHOP, BOTH, List.of(MEET, KNOW), FACILITATOR);
    scene
      .given(welcoming(GROUPED))
      .when(new UngroupExpectations(WORKSHOP, BOTH, FACILITATOR))
      .records(ungrouped);
    scene
      .given(welcoming(GROUPED, ungrouped))
      .when(new ReviseExpectation(WORKSHOP, MEET, "Se voir", THE_ANNA))
      .records(new ExpectationRevised(WORKSHOP, MEET, "Se voir", THE_ANNA));
    scene
      .given(welcoming(GROUPED, ungrouped))
      .when(new UngroupExpectations(WORKSHOP, BOTH, FACILITATOR))
      .isRefused(new Rejection.NotFound("expectation", "both"));
    scene
      .given(welcoming())
      .when(new UngroupExpectations(WORKSHOP, MEET, FACILITATOR))
      .isRefused(new Rejection.ExpectationNotGroup());
  }

  @Test
  void aGroupingIsNobodysToWithdraw() {
    scene
      .given(welcoming(GROUPED))
      .when(new WithdrawExpectation(WORKSHOP, BOTH, FACILITATOR))
      .isRefused(new Rejection.ExpectationIsGroup());
  }

  // --- what became of it ------------------------------------------------------------------------------------

  @ParameterizedTest
  @EnumSource(Assessment.class)
  void whoSaidItSaysInTheEndWhatBecameOfIt(Assessment assessment) {
    scene
      .given(closing())
      .when(new AssessExpectation(WORKSHOP, MEET, ANNA, assessment, THE_ANNA))
      .records(new ExpectationAssessed(WORKSHOP, MEET, ANNA, assessment, THE_ANNA))
      .restingOn(Streams.workshop(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void soDoesWhoeverWasGroupedWithItOrJoinedIn() {
    scene
      .given(closing(GROUPED))
      .when(new AssessExpectation(WORKSHOP, BOTH, YANN, Assessment.MET, by(YANN)))
      .records(new ExpectationAssessed(WORKSHOP, BOTH, YANN, Assessment.MET, by(YANN)));
    scene
      .given(closing(new ExpectationShared(WORKSHOP, KNOW, JEANNE, by(JEANNE)), GROUPED))
      .when(new AssessExpectation(WORKSHOP, BOTH, JEANNE, Assessment.UNMET, by(JEANNE)))
      .records(new ExpectationAssessed(WORKSHOP, BOTH, JEANNE, Assessment.UNMET, by(JEANNE)));
  }

  @Test
  void nobodyElseDoes() {
    scene
      .given(closing(GROUPED))
      .when(new AssessExpectation(WORKSHOP, BOTH, JEANNE, Assessment.MET, by(JEANNE)))
      .isRefused(new Rejection.NotYourExpectation());
    scene
      .given(closing())
      .when(new AssessExpectation(WORKSHOP, MEET, ANNA, Assessment.MET, by(YANN)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void oneMayThinkAgain() {
    var met = new ExpectationAssessed(WORKSHOP, MEET, ANNA, Assessment.MET, THE_ANNA);
    scene
      .given(closing(met))
      .when(new AssessExpectation(WORKSHOP, MEET, ANNA, Assessment.PARTLY, THE_ANNA))
      .records(new ExpectationAssessed(WORKSHOP, MEET, ANNA, Assessment.PARTLY, THE_ANNA));
    scene
      .given(closing(met))
      .when(new AssessExpectation(WORKSHOP, MEET, ANNA, Assessment.MET, THE_ANNA))
      .recordsNothing();
    scene
      .given(closing(met))
      .when(new TakeAssessmentBack(WORKSHOP, MEET, ANNA, THE_ANNA))
      .records(new AssessmentTakenBack(WORKSHOP, MEET, ANNA, THE_ANNA));
    scene
      .given(closing())
      .when(new TakeAssessmentBack(WORKSHOP, MEET, ANNA, THE_ANNA))
      .recordsNothing();
  }

  @Test
  void onlyWhatStandsIsAssessedAndOnlyInTheEnd() {
    scene
      .given(closing(GROUPED))
      .when(new AssessExpectation(WORKSHOP, MEET, ANNA, Assessment.MET, THE_ANNA))
      .isRefused(new Rejection.ExpectationGrouped(MEET, BOTH));
    scene
      .given(welcoming())
      .when(new AssessExpectation(WORKSHOP, MEET, ANNA, Assessment.MET, THE_ANNA))
      .isRefused(new Rejection.NotInThisPhase(Activity.ASSESS_EXPECTATIONS, WELCOME, List.of(CLOSED)));
  }
}
