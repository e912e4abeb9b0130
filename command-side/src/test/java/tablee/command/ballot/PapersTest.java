package tablee.command.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tablee.command.Story.*;
import static tablee.messages.ballot.BallotKind.*;
import static tablee.messages.ballot.Secrecy.CONFIDENTIAL;
import static tablee.messages.ballot.Secrecy.OPEN;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tablee.command.GivenLog;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Event;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.ballot.BallotCommand.CastVote;
import tablee.messages.ballot.BallotCommand.CloseBallot;
import tablee.messages.ballot.BallotCommand.HandInPaper;
import tablee.messages.ballot.BallotCommand.OpenBallot;
import tablee.messages.ballot.BallotCommand.ReopenBallot;
import tablee.messages.ballot.BallotCommand.ResolveObjection;
import tablee.messages.ballot.BallotCommand.RevealBallot;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.BallotReopened;
import tablee.messages.ballot.BallotEvent.BallotRevealed;
import tablee.messages.ballot.BallotEvent.ObjectionResolved;
import tablee.messages.ballot.BallotEvent.PaperHandedIn;
import tablee.messages.ballot.BallotEvent.PaperSealed;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Count;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.Objection;
import tablee.messages.ballot.SealedPapers.Box;
import tablee.messages.ballot.SealedPapers.Sealed;
import tablee.messages.ballot.Secrecy;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;
import tablee.messages.people.PeopleEvent.ParticipantAdded;

/** Whole ballot papers: every kind, open and confidential. */
class PapersTest {

  private static final PaperId PAPER = new PaperId("paper");
  private static final ParticipantId LENA = new ParticipantId("lena");
  private static final Box BOX = new Box(WORKSHOP, BALLOT);
  private static final Event CLOSED_NOW = new BallotClosed(WORKSHOP, BALLOT, FACILITATOR);
  private static final Event REVEALED_NOW = new BallotRevealed(WORKSHOP, BALLOT, FACILITATOR);

  private final PapersInMemory papers = new PapersInMemory();
  private final Shredder shredder = new Shredder(papers, new GivenLog(List.of()));
  private final Scene<Ballots> scene = Scene.of(Ballots.class, (stream, premises) ->
    new Ballots(stream, premises, papers, shredder)
  );

  @AfterEach
  void stopShredding() {
    shredder.close();
  }

  private static Story voting(BallotKind kind, int budget, Secrecy secrecy, Event... more) {
    return story(
      roomIn(EXPLORATION, POOLING),
      joined(LENA),
      proposed(FOOD, WATER, SOIL),
      happened(new BallotOpened(WORKSHOP, BALLOT, budget, List.of(FOOD, WATER), FACILITATOR, kind, secrecy)),
      happened(more)
    );
  }

  private static Mark mark(AxisId axis, int value) {
    return new Mark(axis, value, "");
  }

  private static HandInPaper handIn(ParticipantId voter, Mark... marks) {
    return handIn(PAPER, voter, marks);
  }

  private static HandInPaper handIn(PaperId paper, ParticipantId voter, Mark... marks) {
    return new HandInPaper(WORKSHOP, BALLOT, voter, paper, List.of(marks), by(voter));
  }

  private static PaperHandedIn handedIn(ParticipantId voter, Mark... marks) {
    return new PaperHandedIn(WORKSHOP, BALLOT, voter, List.of(marks), by(voter));
  }

  /** Also lays the paper into the box, as it does where it really happens. */
  private PaperSealed sealed(ParticipantId voter, String paper, Mark... marks) {
    papers.keep(BOX, new Sealed(voter, new PaperId(paper)), List.of(marks));
    return new PaperSealed(WORKSHOP, BALLOT, voter, new PaperId(paper), by(voter));
  }

  private static CloseBallot close() {
    return new CloseBallot(WORKSHOP, BALLOT, FACILITATOR);
  }

  private static BallotCounted counted(int papers, List<Count> counts, Objection... objections) {
    return new BallotCounted(WORKSHOP, BALLOT, papers, counts, List.of(objections), FACILITATOR);
  }

  @Test
  void aBallotIsOpenedWithItsKindAndItsSecrecy() {
    scene
      .given(roomIn(EXPLORATION, POOLING), proposed(FOOD))
      .when(new OpenBallot(WORKSHOP, BALLOT, 5, List.of(FOOD), FACILITATOR, SCORE, CONFIDENTIAL))
      .records(new BallotOpened(WORKSHOP, BALLOT, 5, List.of(FOOD), FACILITATOR, SCORE, CONFIDENTIAL));
  }

  @Test
  void nobodyFillsInAConfidentialPaperForSomebodyElse() {
    var mai = new ParticipantId("mai");
    var added = new ParticipantAdded(WORKSHOP, mai, FACILITATOR);
    scene
      .given(voting(SCORE, 5, CONFIDENTIAL, added))
      .whenEnteredFor(handIn(mai, mark(FOOD, 3)))
      .isRefused(new Rejection.NotForOthers());
    scene
      .given(voting(SCORE, 5, OPEN, added))
      .whenEnteredFor(handIn(mai, mark(FOOD, 3)))
      .records(handedIn(mai, mark(FOOD, 3)));
  }

  @Test
  void aBudgetThatItsKindCannotHaveIsMalformed() {
    for (var kindAndBudget : Map.of(SCORE, 11, CONSENT, 2, APPROVAL, 0, DOTS, 101).entrySet()) {
      assertThatExceptionOfType(RejectedException.class)
        .isThrownBy(() ->
          new OpenBallot(
            WORKSHOP,
            BALLOT,
            kindAndBudget.getValue(),
            List.of(FOOD),
            FACILITATOR,
            kindAndBudget.getKey(),
            OPEN
          )
        )
        .extracting(RejectedException::rejection)
        .isEqualTo(new Rejection.Malformed("budget"));
    }
  }

  @Test
  void aPaperOfAnOpenBallotIsRecordedWithWhatItSays() {
    scene
      .given(voting(SCORE, 5, OPEN))
      .when(handIn(ANNA, mark(FOOD, 4), mark(WATER, 0)))
      .records(handedIn(ANNA, mark(FOOD, 4), mark(WATER, 0)))
      .restingOn(Streams.workshop(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void aPaperOfAConfidentialBallotLiesInTheBoxAndTheLogSaysOnlyWhoVoted() {
    scene
      .given(voting(SCORE, 5, CONFIDENTIAL))
      .when(handIn(ANNA, mark(FOOD, 4)))
      .records(new PaperSealed(WORKSHOP, BALLOT, ANNA, PAPER, by(ANNA)));
    assertThat(papers.open(BOX)).containsExactly(Map.entry(new Sealed(ANNA, PAPER), List.of(mark(FOOD, 4))));
  }

  @ParameterizedTest
  @EnumSource(Secrecy.class)
  void theSamePaperAgainChangesNothing(Secrecy secrecy) {
    scene
      .given(
        voting(
          APPROVAL,
          1,
          secrecy,
          secrecy == OPEN ? handedIn(ANNA, mark(FOOD, 1)) : sealed(ANNA, "paper", mark(FOOD, 1))
        )
      )
      .when(handIn(ANNA, mark(FOOD, 1)))
      .recordsNothing();
  }

  @Test
  void anotherPaperUnderANameThatIsTakenIsRefused() {
    papers.keep(BOX, new Sealed(ANNA, PAPER), List.of(mark(FOOD, 1)));
    scene
      .given(voting(APPROVAL, 1, CONFIDENTIAL))
      .when(handIn(ANNA, mark(WATER, 1)))
      .isRefused(new Rejection.AlreadyThere("paper", "paper"));
  }

  @Test
  void confidentialDotsKeepTheBudget() {
    var given = voting(DOTS, 3, CONFIDENTIAL);
    scene
      .given(given)
      .when(handIn(ANNA, mark(FOOD, 2), mark(WATER, 2)))
      .isRefused(new Rejection.BudgetSpent(3));
    scene
      .given(given)
      .when(handIn(ANNA, mark(FOOD, 2), mark(WATER, 1)))
      .records(new PaperSealed(WORKSHOP, BALLOT, ANNA, PAPER, by(ANNA)));
  }

  @Test
  void votesGoOneByOneOrOnAPaperButNotBothWays() {
    scene
      .given(voting(DOTS, 3, OPEN))
      .when(handIn(ANNA, mark(FOOD, 1)))
      .isRefused(new Rejection.OtherKindOfBallot());
    scene
      .given(voting(DOTS, 3, CONFIDENTIAL))
      .when(new CastVote(WORKSHOP, BALLOT, ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.OtherKindOfBallot());
  }

  @Test
  void nobodyVotesForSomebodyElseOrInAnotherPhaseOrAfterTheEnd() {
    scene
      .given(voting(SCORE, 5, OPEN))
      .when(new HandInPaper(WORKSHOP, BALLOT, ANNA, PAPER, List.of(), by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(voting(SCORE, 5, OPEN, CLOSED_NOW))
      .when(handIn(ANNA, mark(FOOD, 1)))
      .isRefused(new Rejection.BallotNotOpen());
    scene
      .given(voting(SCORE, 5, CONFIDENTIAL), removed(ANNA))
      .when(handIn(ANNA, mark(FOOD, 1)))
      .isRefused(new Rejection.Removed());
    assertThat(papers.boxes()).isEmpty();
  }

  @Test
  void theEndOfABallotCountsEachVotersLastPaper() {
    scene
      .given(
        voting(
          SCORE,
          5,
          OPEN,
          handedIn(ANNA, mark(FOOD, 1)),
          handedIn(ANNA, mark(FOOD, 5), mark(WATER, 2)),
          handedIn(YANN, mark(FOOD, 3)),
          handedIn(LENA, mark(FOOD, 1)),
          handedIn(LENA)
        )
      )
      .when(close())
      .records(
        CLOSED_NOW,
        counted(
          2,
          List.of(
            new Count(FOOD, 8, List.of(0, 0, 0, 1, 0, 1)),
            new Count(WATER, 2, List.of(0, 0, 1, 0, 0, 0))
          )
        )
      );
  }

  @Test
  void confidentialPapersAreCountedWithoutTheirVotersAndDestroyed() {
    scene
      .given(
        voting(
          CONSENT,
          1,
          CONFIDENTIAL,
          sealed(YANN, "p1", new Mark(FOOD, OBJECT, "Trop large")),
          sealed(ANNA, "p2", mark(FOOD, OBJECT_NOT_YET)),
          sealed(ANNA, "p3", new Mark(FOOD, OBJECT, "Déjà fait ailleurs")),
          sealed(LENA, "p4", mark(FOOD, AGREE), mark(WATER, STAND_ASIDE))
        )
      )
      .when(close())
      .records(
        CLOSED_NOW,
        counted(
          3,
          List.of(new Count(FOOD, 2, List.of(2, 0, 1)), new Count(WATER, 1, List.of(0, 1, 0))),
          new Objection(1, FOOD, "Déjà fait ailleurs", null),
          new Objection(2, FOOD, "Trop large", null)
        )
      )
      .isDurable();
    assertThat(papers.destroyed).containsExactly(BOX);
  }

  private static final int OBJECT_NOT_YET = STAND_ASIDE;

  @Test
  void aPaperThatTheLogDoesNotKnowDoesNotCount() {
    papers.keep(BOX, new Sealed(YANN, new PaperId("never-recorded")), List.of(mark(FOOD, 1)));
    scene
      .given(
        voting(
          APPROVAL,
          1,
          CONFIDENTIAL,
          sealed(ANNA, "p1", mark(FOOD, 1)),
          sealed(LENA, "p2", mark(WATER, 1)),
          sealed(YANN, "p3", mark(WATER, 1))
        )
      )
      .when(close())
      .records(
        CLOSED_NOW,
        counted(3, List.of(new Count(FOOD, 1, List.of(0, 1)), new Count(WATER, 2, List.of(0, 2))))
      );
  }

  @Test
  void twoConfidentialPapersAreTooFewToTellWhatTheySay() {
    scene
      .given(
        voting(
          DOTS,
          3,
          CONFIDENTIAL,
          sealed(ANNA, "p1", mark(FOOD, 3)),
          sealed(YANN, "p2", mark(WATER, 1)),
          sealed(LENA, "p3")
        )
      )
      .when(close())
      .records(CLOSED_NOW, counted(2, List.of()));
  }

  @Test
  void revealingAnOpenBallotCountsItToo() {
    scene
      .given(voting(APPROVAL, 1, OPEN, handedIn(ANNA, mark(FOOD, 1))))
      .when(new RevealBallot(WORKSHOP, BALLOT, FACILITATOR))
      .records(
        counted(1, List.of(new Count(FOOD, 1, List.of(0, 1)), new Count(WATER, 0, List.of(0, 0)))),
        REVEALED_NOW
      );
  }

  @Test
  void anOpenBallotTakesPapersAgainButAConfidentialOneIsCountedForGood() {
    var reopen = new ReopenBallot(WORKSHOP, BALLOT, FACILITATOR);
    scene
      .given(voting(APPROVAL, 1, OPEN, CLOSED_NOW, counted(0, List.of())))
      .when(reopen)
      .records(new BallotReopened(WORKSHOP, BALLOT, FACILITATOR));
    scene
      .given(voting(APPROVAL, 1, CONFIDENTIAL, CLOSED_NOW, counted(0, List.of())))
      .when(reopen)
      .isRefused(new Rejection.PapersCounted());
  }

  @Test
  void aBoxOfConfidentialPapersIsCountedAlsoWhenTheDayIsOver() {
    scene
      .given(voting(APPROVAL, 1, CONFIDENTIAL), workshopMovedTo(CLOSED))
      .when(close())
      .records(CLOSED_NOW, counted(0, List.of()));
  }

  @Test
  void nothingIsDestroyedBeforeTheCountIsOnTheDisk() {
    var decision = scene
      .given(voting(APPROVAL, 1, CONFIDENTIAL))
      .when(close())
      .records(CLOSED_NOW, counted(0, List.of()));
    assertThat(papers.destroyed).isEmpty();
    decision.isDurable();
    assertThat(papers.destroyed).containsExactly(BOX);
  }

  @Test
  void aStorageThatFailsAfterTheCountDoesNotTurnTheAnswerIntoAFailure() {
    papers.failures = 1;
    scene
      .given(voting(APPROVAL, 1, CONFIDENTIAL))
      .when(close())
      .isDurable();
    assertThat(papers.destroyed).isEmpty();
  }

  @Test
  void whatWasCountedAndLeftIsDestroyedByTheNextRound() {
    papers.keep(new Box(WORKSHOP, new BallotId("still-open")), new Sealed(ANNA, PAPER), List.of());
    papers.keep(BOX, new Sealed(ANNA, PAPER), List.of());
    papers.failures = 1;
    var log = new GivenLog(voting(APPROVAL, 1, CONFIDENTIAL, CLOSED_NOW, counted(1, List.of())).events());
    try (var rounds = new Shredder(papers, log)) {
      rounds.round();
      assertThat(papers.destroyed).isEmpty();
      rounds.round();
      assertThat(papers.destroyed).containsExactly(BOX);
    }
  }

  private static Story objected(Event... more) {
    return voting(
      CONSENT,
      1,
      OPEN,
      handedIn(ANNA, new Mark(FOOD, OBJECT, "Trop large")),
      CLOSED_NOW,
      counted(
        1,
        List.of(new Count(FOOD, 0, List.of(1, 0, 0)), new Count(WATER, 0, List.of(0, 0, 0))),
        new Objection(1, FOOD, "Trop large", by(ANNA))
      )
    ).then(more);
  }

  @Test
  void anObjectionIsResolvedOnceItIsKnown() {
    var resolve = new ResolveObjection(WORKSHOP, BALLOT, 1, "Titre précisé", FACILITATOR);
    var resolved = new ObjectionResolved(WORKSHOP, BALLOT, 1, "Titre précisé", FACILITATOR);
    scene.given(objected()).when(resolve).isRefused(new Rejection.BallotNotRevealed());
    scene.given(objected(REVEALED_NOW)).when(resolve).records(resolved);
    scene.given(objected(REVEALED_NOW, resolved)).when(resolve).recordsNothing();
    scene
      .given(objected(REVEALED_NOW))
      .when(new ResolveObjection(WORKSHOP, BALLOT, 2, "…", FACILITATOR))
      .isRefused(new Rejection.NotFound("objection", "2"));
  }

  @Test
  void whatAPaperSaysStaysOutOfMessagesOfPrograms() {
    assertThat(handIn(ANNA, new Mark(FOOD, OBJECT, "Trop large")).toString())
      .contains("anna")
      .doesNotContain("food", "Trop large");
  }
}
