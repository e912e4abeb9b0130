package tablee.command.appropriation;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.appropriation.AppropriationCommand.AddAnswer;
import tablee.messages.appropriation.AppropriationCommand.EditAnswer;
import tablee.messages.appropriation.AppropriationCommand.PutAnswerBack;
import tablee.messages.appropriation.AppropriationCommand.TakeAnswerOut;
import tablee.messages.appropriation.AppropriationEvent.AnswerAdded;
import tablee.messages.appropriation.AppropriationEvent.AnswerEdited;
import tablee.messages.appropriation.AppropriationEvent.AnswerPutBack;
import tablee.messages.appropriation.AppropriationEvent.AnswerTakenOut;
import tablee.messages.id.AnswerId;
import tablee.messages.method.Activity;

class AppropriationTest {

  private static final AnswerId LAND = new AnswerId("land");
  private static final Actor THE_ANNA = by(ANNA);
  private static final Event ADDED = new AnswerAdded(WORKSHOP, FOOD, LAND, "stakes", "Le foncier", THE_ANNA);
  private static final Event OUT = new AnswerTakenOut(WORKSHOP, FOOD, LAND, THE_ANNA);

  private final Scene<Appropriation> scene = Scene.of(Appropriation.class, Appropriation::new);

  private static Story atWork(Event... more) {
    return story(
      roomIn(APPROPRIATION),
      proposed(FOOD, WATER),
      validated(FOOD),
      inGroup(ANNA, FOOD),
      happened(more)
    );
  }

  private static AddAnswer add(String question, Actor by) {
    return new AddAnswer(WORKSHOP, FOOD, LAND, question, " Le foncier ", by);
  }

  private static EditAnswer edit(String text, Set<Integer> basedOn) {
    return new EditAnswer(WORKSHOP, FOOD, LAND, text, basedOn, THE_ANNA);
  }

  @Test
  void aMemberOfTheGroupAnswers() {
    scene
      .given(atWork())
      .when(add("stakes", THE_ANNA))
      .records(ADDED)
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void aFacilitatorAnswersForAnyGroupAndOtherGroupsDoNot() {
    scene
      .given(atWork())
      .when(add("stakes", FACILITATOR))
      .records(new AnswerAdded(WORKSHOP, FOOD, LAND, "stakes", "Le foncier", FACILITATOR));
    scene
      .given(atWork())
      .when(add("stakes", by(YANN)))
      .isRefused(new Rejection.NotInThisGroup(FOOD));
    scene.given(atWork(), removed(ANNA)).when(add("stakes", THE_ANNA)).isRefused(new Rejection.Removed());
  }

  @Test
  void onlyAValidatedAxisHasAPage() {
    scene
      .given(atWork())
      .when(new AddAnswer(WORKSHOP, WATER, LAND, "stakes", "x", FACILITATOR))
      .isRefused(new Rejection.AxisNotValidated(WATER));
  }

  @Test
  void pagesAreWrittenInThePhaseThatTakesIt() {
    scene
      .given(
        roomIn(APPROPRIATION, GRID),
        proposed(FOOD),
        validated(FOOD),
        inGroup(ANNA, FOOD),
        happened(ADDED)
      )
      .when(edit("x", Set.of(1)))
      .isRefused(new Rejection.NotInThisPhase(Activity.APPROPRIATE, GRID, List.of(APPROPRIATION)));
  }

  @Test
  void questionsAreTheMethods() {
    scene.given(atWork()).when(add("weather", THE_ANNA)).isRefused(new Rejection.Malformed("question"));
  }

  @Test
  void anIdIsUsedOnceAndAPageHoldsThreeHundredItems() {
    scene
      .given(atWork(ADDED, OUT))
      .when(add("stakes", THE_ANNA))
      .isRefused(new Rejection.AlreadyThere("answer", "land"));
    var many = IntStream.range(0, 300)
      .mapToObj(n -> new AnswerAdded(WORKSHOP, FOOD, new AnswerId("n" + n), "stakes", "x", FACILITATOR))
      .toArray(Event[]::new);
    scene.given(atWork(many)).when(add("stakes", THE_ANNA)).isRefused(new Rejection.TooMany("answer", 300));
  }

  @Test
  void anItemIsRewordedFromWhatItsAuthorSaw() {
    scene
      .given(atWork(ADDED))
      .when(edit("Le foncier agricole", Set.of(1)))
      .records(new AnswerEdited(WORKSHOP, FOOD, LAND, 2, Set.of(1), "Le foncier agricole", THE_ANNA));
    scene
      .given(atWork(ADDED))
      .when(edit("Le foncier", Set.of(1)))
      .recordsNothing();
    scene
      .given(atWork(ADDED))
      .when(edit("x", Set.of(2)))
      .isRefused(new Rejection.BasedOnNothing());
  }

  @Test
  void twoWhoRewordTheSameItemOverwriteNothing() {
    var first = new AnswerEdited(WORKSHOP, FOOD, LAND, 2, Set.of(1), "Le foncier bâti", FACILITATOR);
    scene
      .given(atWork(ADDED, first))
      .when(edit("Le foncier agricole", Set.of(1)))
      .records(new AnswerEdited(WORKSHOP, FOOD, LAND, 3, Set.of(1), "Le foncier agricole", THE_ANNA));
  }

  @Test
  void anItemIsTakenOutAndPutBack() {
    scene
      .given(atWork(ADDED))
      .when(new TakeAnswerOut(WORKSHOP, FOOD, LAND, THE_ANNA))
      .records(OUT);
    scene
      .given(atWork(ADDED, OUT))
      .when(new TakeAnswerOut(WORKSHOP, FOOD, LAND, THE_ANNA))
      .recordsNothing();
    scene
      .given(atWork(ADDED, OUT))
      .when(new PutAnswerBack(WORKSHOP, FOOD, LAND, THE_ANNA))
      .records(new AnswerPutBack(WORKSHOP, FOOD, LAND, THE_ANNA));
    scene
      .given(atWork(ADDED))
      .when(new PutAnswerBack(WORKSHOP, FOOD, LAND, THE_ANNA))
      .recordsNothing();
  }

  @Test
  void oneThatIsOutOrUnknownIsNotReworded() {
    var refusal = new Rejection.NotFound("answer", "land");
    scene
      .given(atWork(ADDED, OUT))
      .when(edit("x", Set.of(1)))
      .isRefused(refusal);
    scene
      .given(atWork())
      .when(edit("x", Set.of(1)))
      .isRefused(refusal);
    scene
      .given(atWork())
      .when(new TakeAnswerOut(WORKSHOP, FOOD, LAND, THE_ANNA))
      .isRefused(refusal);
  }
}
