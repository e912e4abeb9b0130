package tablee.command.ballot;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tablee.command.GivenLog;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.ballot.BallotCommand;
import tablee.messages.ballot.BallotCommand.CastVote;
import tablee.messages.ballot.BallotCommand.CloseBallot;
import tablee.messages.ballot.BallotCommand.ReopenBallot;
import tablee.messages.ballot.BallotCommand.RevealBallot;
import tablee.messages.ballot.BallotCommand.TakeVoteBack;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.BallotReopened;
import tablee.messages.ballot.BallotEvent.BallotRevealed;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.ballot.BallotEvent.VoteTakenBack;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ParticipantId;
import tablee.messages.method.Activity;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ModerationEvent.ContributionHidden;

class BallotsTest {

  private static final BallotId SECOND = new BallotId("second");
  private static final Event CLOSED_AGAIN = new BallotClosed(WORKSHOP, BALLOT, FACILITATOR);
  private static final Event REVEALED = new BallotRevealed(WORKSHOP, BALLOT, FACILITATOR);

  private final PapersInMemory papers = new PapersInMemory();
  private final Shredder shredder = new Shredder(papers, new GivenLog(List.of()));
  private final Scene<Ballots> scene = Scene.of(Ballots.class, (stream, premises) ->
    new Ballots(stream, premises, papers, shredder)
  );

  @Test
  void nobodyVotesOnAnAxisThatIsKeptFromThem() {
    scene
      .given(
        roomIn(POOLING),
        proposed(FOOD, WATER),
        happened(new ContributionHidden(WORKSHOP, Contribution.axis(WATER), "À revoir.", FACILITATOR))
      )
      .when(new BallotCommand.OpenBallot(WORKSHOP, BALLOT, 3, List.of(FOOD, WATER), FACILITATOR))
      .isRefused(new Rejection.ContributionHidden());
  }

  @AfterEach
  void stopShredding() {
    shredder.close();
  }

  private static Story pooling(Story more) {
    return story(roomIn(EXPLORATION, POOLING), proposed(FOOD, WATER, SOIL), more);
  }

  private static Story voting(Story more) {
    return pooling(opened(FOOD, WATER).then(more));
  }

  private static Story voting() {
    return voting(happened());
  }

  private static BallotCommand.OpenBallot open(BallotId ballot, Actor by, AxisId... axes) {
    return new BallotCommand.OpenBallot(WORKSHOP, ballot, 3, List.of(axes), by);
  }

  private static CastVote vote(ParticipantId participant, AxisId axis, Actor by) {
    return new CastVote(WORKSHOP, BALLOT, participant, axis, by);
  }

  private static TakeVoteBack takeBack(ParticipantId participant, AxisId axis, Actor by) {
    return new TakeVoteBack(WORKSHOP, BALLOT, participant, axis, by);
  }

  @Test
  void aFacilitatorOpensABallotOnLiveAxes() {
    scene
      .given(pooling(happened()))
      .when(open(BALLOT, FACILITATOR, FOOD, WATER))
      .records(new BallotOpened(WORKSHOP, BALLOT, 3, List.of(FOOD, WATER), FACILITATOR))
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void onlyLiveAxesAreVotedOn() {
    scene
      .given(pooling(withdrawn(FOOD)))
      .when(open(BALLOT, FACILITATOR, FOOD, WATER))
      .isRefused(new Rejection.AxisWithdrawn(FOOD));
    scene
      .given(pooling(merged(new AxisId("all"), FOOD, SOIL)))
      .when(open(BALLOT, FACILITATOR, FOOD, WATER))
      .isRefused(new Rejection.AxisMergedAway(FOOD, new AxisId("all")));
    scene
      .given(pooling(happened()))
      .when(open(BALLOT, FACILITATOR, new AxisId("unheard-of")))
      .isRefused(new Rejection.NotFound("axis", "unheard-of"));
  }

  @Test
  void oneBallotIsOpenAtATime() {
    scene
      .given(voting())
      .when(open(SECOND, FACILITATOR, FOOD))
      .isRefused(new Rejection.BallotStillOpen());
    scene
      .given(voting(happened(CLOSED_AGAIN)))
      .when(open(SECOND, FACILITATOR, FOOD))
      .records(new BallotOpened(WORKSHOP, SECOND, 3, List.of(FOOD), FACILITATOR));
  }

  @Test
  void aBallotIdIsUsedOnce() {
    scene
      .given(voting(happened(CLOSED_AGAIN)))
      .when(open(BALLOT, FACILITATOR, FOOD))
      .isRefused(new Rejection.AlreadyThere("ballot", "first"));
  }

  @Test
  void aWorkshopHoldsFiftyBallots() {
    var fifty = IntStream.range(0, 50)
      .mapToObj(n -> new BallotId("b" + n))
      .flatMap(ballot ->
        List.<Event>of(
          new BallotOpened(WORKSHOP, ballot, 3, List.of(FOOD), FACILITATOR),
          new BallotClosed(WORKSHOP, ballot, FACILITATOR)
        ).stream()
      )
      .toList();
    scene
      .given(pooling(new Story(fifty)))
      .when(open(BALLOT, FACILITATOR, FOOD))
      .isRefused(new Rejection.TooMany("ballot", 50));
  }

  @Test
  void aParticipantCastsAVote() {
    scene
      .given(voting())
      .when(vote(ANNA, FOOD, by(ANNA)))
      .records(new VoteCast(WORKSHOP, BALLOT, ANNA, FOOD, by(ANNA)))
      .restingOn(Streams.workshop(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void severalVotesMayGoToOneAxis() {
    scene
      .given(voting(cast(ANNA, FOOD, FOOD)))
      .when(vote(ANNA, FOOD, by(ANNA)))
      .records(new VoteCast(WORKSHOP, BALLOT, ANNA, FOOD, by(ANNA)));
  }

  @Test
  void nobodySpendsMoreThanTheBudget() {
    scene
      .given(voting(cast(ANNA, FOOD, FOOD, WATER)))
      .when(vote(ANNA, WATER, by(ANNA)))
      .isRefused(new Rejection.BudgetSpent(3));
  }

  @Test
  void somebodyElsesVotesCostNothing() {
    scene
      .given(voting(cast(ANNA, FOOD, FOOD, WATER)))
      .when(vote(YANN, FOOD, by(YANN)))
      .records(new VoteCast(WORKSHOP, BALLOT, YANN, FOOD, by(YANN)));
  }

  @Test
  void aVoteTakenBackIsSpentAgain() {
    scene
      .given(
        voting(cast(ANNA, FOOD, FOOD, WATER).then(new VoteTakenBack(WORKSHOP, BALLOT, ANNA, FOOD, by(ANNA))))
      )
      .when(vote(ANNA, WATER, by(ANNA)))
      .records(new VoteCast(WORKSHOP, BALLOT, ANNA, WATER, by(ANNA)));
  }

  @Test
  void theBudgetIsEachBallotsOwn() {
    scene
      .given(
        voting(cast(ANNA, FOOD, FOOD, FOOD)).then(
          CLOSED_AGAIN,
          new BallotOpened(WORKSHOP, SECOND, 1, List.of(FOOD), FACILITATOR)
        )
      )
      .when(new CastVote(WORKSHOP, SECOND, ANNA, FOOD, by(ANNA)))
      .records(new VoteCast(WORKSHOP, SECOND, ANNA, FOOD, by(ANNA)));
  }

  @Test
  void votesAreOneOwn() {
    scene
      .given(voting())
      .when(vote(ANNA, FOOD, by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(voting())
      .when(vote(ANNA, FOOD, FACILITATOR))
      .isRefused(new Rejection.NotAllowed(Role.FACILITATOR));
    scene
      .given(voting(cast(ANNA, FOOD)))
      .when(takeBack(ANNA, FOOD, by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(voting(cast(ANNA, FOOD)))
      .when(takeBack(ANNA, FOOD, FACILITATOR))
      .isRefused(new Rejection.NotAllowed(Role.FACILITATOR));
  }

  @Test
  void votesGoToWhatIsOnTheBallot() {
    scene
      .given(voting())
      .when(vote(ANNA, SOIL, by(ANNA)))
      .isRefused(new Rejection.NotFound("axis", "soil"));
    scene
      .given(voting())
      .when(new CastVote(WORKSHOP, SECOND, ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.NotFound("ballot", "second"));
  }

  @Test
  void aVoteIsTakenBackWhereOneIs() {
    scene
      .given(voting(cast(ANNA, FOOD)))
      .when(takeBack(ANNA, FOOD, by(ANNA)))
      .records(new VoteTakenBack(WORKSHOP, BALLOT, ANNA, FOOD, by(ANNA)));
    scene
      .given(voting(cast(ANNA, FOOD).then(new VoteTakenBack(WORKSHOP, BALLOT, ANNA, FOOD, by(ANNA)))))
      .when(takeBack(ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.NoVoteThere());
    scene
      .given(voting(cast(YANN, FOOD)))
      .when(takeBack(ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.NoVoteThere());
  }

  @Test
  void aBallotThatIsNotOpenTakesNoVotes() {
    scene
      .given(voting(happened(CLOSED_AGAIN)))
      .when(vote(ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.BallotNotOpen());
    scene
      .given(voting(cast(ANNA, FOOD).then(REVEALED)))
      .when(takeBack(ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.BallotNotOpen());
  }

  @Test
  void whoeverWasRemovedOrNeverJoinedDoesNotVote() {
    scene
      .given(voting(removed(ANNA)))
      .when(vote(ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.Removed());
    scene
      .given(voting())
      .when(vote(STRANGER, FOOD, by(STRANGER)))
      .isRefused(new Rejection.NotFound("participant", "nobody"));
  }

  @Test
  void votingIsForThePhasesThatTakeIt() {
    var refusal = new Rejection.NotInThisPhase(Activity.VOTE, GROUPS, List.of(POOLING));
    var later = story(roomIn(EXPLORATION, POOLING, GROUPS), proposed(FOOD), opened(FOOD));
    scene
      .given(later)
      .when(vote(ANNA, FOOD, by(ANNA)))
      .isRefused(refusal);
    scene
      .given(later)
      .when(takeBack(ANNA, FOOD, by(ANNA)))
      .isRefused(refusal);
    scene
      .given(later)
      .when(open(SECOND, FACILITATOR, FOOD))
      .isRefused(refusal);
    scene
      .given(later)
      .when(new ReopenBallot(WORKSHOP, BALLOT, FACILITATOR))
      .isRefused(refusal);
  }

  @Test
  void aFacilitatorClosesABallotAndReopensIt() {
    scene
      .given(voting())
      .when(new CloseBallot(WORKSHOP, BALLOT, FACILITATOR))
      .records(CLOSED_AGAIN);
    scene
      .given(voting(happened(CLOSED_AGAIN)))
      .when(new ReopenBallot(WORKSHOP, BALLOT, FACILITATOR))
      .records(new BallotReopened(WORKSHOP, BALLOT, FACILITATOR))
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP));
    scene
      .given(voting(cast(ANNA, FOOD).then(CLOSED_AGAIN, new BallotReopened(WORKSHOP, BALLOT, FACILITATOR))))
      .when(takeBack(ANNA, FOOD, by(ANNA)))
      .records(new VoteTakenBack(WORKSHOP, BALLOT, ANNA, FOOD, by(ANNA)));
  }

  @Test
  void whatIsSoAlreadyChangesNothing() {
    scene
      .given(voting(happened(CLOSED_AGAIN)))
      .when(new CloseBallot(WORKSHOP, BALLOT, FACILITATOR))
      .recordsNothing();
    scene
      .given(voting(happened(REVEALED)))
      .when(new CloseBallot(WORKSHOP, BALLOT, FACILITATOR))
      .recordsNothing();
    scene
      .given(voting())
      .when(new ReopenBallot(WORKSHOP, BALLOT, FACILITATOR))
      .recordsNothing();
    scene
      .given(voting(happened(REVEALED)))
      .when(new RevealBallot(WORKSHOP, BALLOT, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void revealingClosesABallotForGood() {
    scene
      .given(voting())
      .when(new RevealBallot(WORKSHOP, BALLOT, FACILITATOR))
      .records(REVEALED);
    scene
      .given(voting(happened(REVEALED)))
      .when(vote(ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.BallotNotOpen());
    scene
      .given(voting(happened(REVEALED)))
      .when(new ReopenBallot(WORKSHOP, BALLOT, FACILITATOR))
      .isRefused(new Rejection.BallotRevealed());
  }

  @Test
  void aBallotIsReopenedOnlyWhileWhatIsOnItLives() {
    scene
      .given(voting(happened(CLOSED_AGAIN)), merged(new AxisId("all"), FOOD, SOIL))
      .when(new ReopenBallot(WORKSHOP, BALLOT, FACILITATOR))
      .isRefused(new Rejection.AxisMergedAway(FOOD, new AxisId("all")));
  }

  @Test
  void aBallotIsReopenedOnlyWhileNoOtherIsOpen() {
    scene
      .given(
        voting(happened(CLOSED_AGAIN, new BallotOpened(WORKSHOP, SECOND, 3, List.of(FOOD), FACILITATOR)))
      )
      .when(new ReopenBallot(WORKSHOP, BALLOT, FACILITATOR))
      .isRefused(new Rejection.BallotStillOpen());
  }

  @Test
  void aForgottenBallotIsClosedOrRevealedInALaterPhaseButNotAfterTheEnd() {
    var grid = story(roomIn(POOLING, GRID), proposed(FOOD), opened(FOOD));
    scene
      .given(grid)
      .when(new CloseBallot(WORKSHOP, BALLOT, FACILITATOR))
      .records(CLOSED_AGAIN);
    scene
      .given(grid)
      .when(new RevealBallot(WORKSHOP, BALLOT, FACILITATOR))
      .records(REVEALED);
    var end = story(roomIn(POOLING, CLOSED), proposed(FOOD), opened(FOOD));
    var refusal = new Rejection.NotInThisPhase(
      Activity.VOTE,
      CLOSED,
      List.of(WELCOME, EXPLORATION, POOLING, GROUPS, APPROPRIATION, GRID)
    );
    scene
      .given(end)
      .when(new CloseBallot(WORKSHOP, BALLOT, FACILITATOR))
      .isRefused(refusal);
    scene
      .given(end)
      .when(new RevealBallot(WORKSHOP, BALLOT, FACILITATOR))
      .isRefused(refusal);
  }

  @Test
  void drivingABallotIsForFacilitators() {
    var refusal = new Rejection.NotAllowed(Role.PARTICIPANT);
    scene
      .given(pooling(happened()))
      .when(open(BALLOT, by(ANNA), FOOD))
      .isRefused(refusal);
    scene
      .given(voting())
      .when(new CloseBallot(WORKSHOP, BALLOT, by(ANNA)))
      .isRefused(refusal);
    scene
      .given(voting())
      .when(new ReopenBallot(WORKSHOP, BALLOT, by(ANNA)))
      .isRefused(refusal);
    scene
      .given(voting())
      .when(new RevealBallot(WORKSHOP, BALLOT, by(ANNA)))
      .isRefused(refusal);
  }
}
