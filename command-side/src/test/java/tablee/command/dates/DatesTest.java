package tablee.command.dates;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.CLOSED;
import static tablee.messages.method.CollectiveExploration.GRID;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.dates.Answer;
import tablee.messages.dates.DateCommand;
import tablee.messages.dates.DateCommand.AnswerDate;
import tablee.messages.dates.DateCommand.DecideDate;
import tablee.messages.dates.DateCommand.ProposeDates;
import tablee.messages.dates.DateCommand.WithdrawDates;
import tablee.messages.dates.DateEvent.DateAnswered;
import tablee.messages.dates.DateEvent.DateDecided;
import tablee.messages.dates.DateEvent.DatesProposed;
import tablee.messages.dates.DateEvent.DatesWithdrawn;
import tablee.messages.dates.ProposedDate;
import tablee.messages.id.OptionId;
import tablee.messages.id.PollId;
import tablee.messages.method.Activity;

class DatesTest {

  private static final PollId POLL = new PollId("poll");
  private static final OptionId NOVEMBER = new OptionId("november");
  private static final OptionId DECEMBER = new OptionId("december");
  private static final List<ProposedDate> OPTIONS = List.of(
    new ProposedDate(NOVEMBER, LocalDate.of(2015, 11, 9), "Morlaix"),
    new ProposedDate(DECEMBER, LocalDate.of(2015, 12, 14), "")
  );
  private static final Event PROPOSED = new DatesProposed(WORKSHOP, POLL, OPTIONS, FACILITATOR);
  private static final Event DECIDED = new DateDecided(WORKSHOP, POLL, NOVEMBER, FACILITATOR);
  private static final Event WITHDRAWN = new DatesWithdrawn(WORKSHOP, POLL, FACILITATOR);

  private final Scene<Dates> scene = Scene.of(Dates.class, Dates::new);

  private static Story asked() {
    return roomIn(CLOSED).then(PROPOSED);
  }

  private static DateCommand answer(Answer answer, Actor by) {
    return new AnswerDate(WORKSHOP, POLL, NOVEMBER, ANNA, answer, by);
  }

  private static DateAnswered answered(Answer answer) {
    return new DateAnswered(WORKSHOP, POLL, NOVEMBER, ANNA, answer, by(ANNA));
  }

  private static DateCommand decide(OptionId option) {
    return new DecideDate(WORKSHOP, POLL, option, FACILITATOR);
  }

  @Test
  void datesAreProposedAtTheCloseAndOnce() {
    var propose = new ProposeDates(WORKSHOP, POLL, OPTIONS, FACILITATOR);
    scene.given(roomIn(CLOSED)).when(propose).records(PROPOSED);
    scene.given(asked()).when(propose).isRefused(new Rejection.AlreadyThere("poll", "poll"));
    scene
      .given(roomIn(GRID))
      .when(propose)
      .isRefused(new Rejection.NotInThisPhase(Activity.CHOOSE_DATES, GRID, List.of(CLOSED)));
    scene
      .given(roomIn(CLOSED))
      .when(new ProposeDates(WORKSHOP, POLL, OPTIONS, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void aPollProposesDatesThatCanBeToldApart() {
    for (var options : List.of(List.<ProposedDate>of(), List.of(OPTIONS.getFirst(), OPTIONS.getFirst()))) {
      scene
        .given(roomIn(CLOSED))
        .when(new ProposeDates(WORKSHOP, POLL, options, FACILITATOR))
        .isRefused(new Rejection.Malformed("options"));
    }
  }

  @Test
  void peopleAnswerAndChangeTheirMinds() {
    scene
      .given(asked())
      .when(answer(Answer.YES, by(ANNA)))
      .records(answered(Answer.YES));
    scene
      .given(asked().then(answered(Answer.YES)))
      .when(answer(Answer.YES, by(ANNA)))
      .recordsNothing();
    scene
      .given(asked().then(answered(Answer.YES)))
      .when(answer(Answer.MAYBE, by(ANNA)))
      .records(answered(Answer.MAYBE));
  }

  @Test
  void nobodyAnswersForSomebodyElseButAFacilitator() {
    scene
      .given(asked())
      .when(answer(Answer.NO, by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(asked())
      .when(answer(Answer.NO, FACILITATOR))
      .records(new DateAnswered(WORKSHOP, POLL, NOVEMBER, ANNA, Answer.NO, FACILITATOR));
  }

  @Test
  void aDecidedPollTakesNoAnswersButAnotherDecision() {
    var decided = asked().then(DECIDED);
    scene.given(asked()).when(decide(NOVEMBER)).records(DECIDED);
    scene.given(decided).when(decide(NOVEMBER)).recordsNothing();
    scene
      .given(decided)
      .when(answer(Answer.YES, by(ANNA)))
      .isRefused(new Rejection.DateIsDecided());
    scene
      .given(decided)
      .when(decide(DECEMBER))
      .records(new DateDecided(WORKSHOP, POLL, DECEMBER, FACILITATOR));
  }

  @Test
  void whatIsNotProposedIsNotFound() {
    scene
      .given(asked())
      .when(decide(new OptionId("april")))
      .isRefused(new Rejection.NotFound("option", "april"));
    scene.given(roomIn(CLOSED)).when(decide(NOVEMBER)).isRefused(new Rejection.NotFound("poll", "poll"));
    scene
      .given(asked().then(WITHDRAWN))
      .when(decide(NOVEMBER))
      .isRefused(new Rejection.NotFound("poll", "poll"));
  }

  @Test
  void aPollIsWithdrawnOnce() {
    var withdraw = new WithdrawDates(WORKSHOP, POLL, FACILITATOR);
    scene.given(asked()).when(withdraw).records(WITHDRAWN);
    scene.given(asked().then(WITHDRAWN)).when(withdraw).recordsNothing();
  }
}
