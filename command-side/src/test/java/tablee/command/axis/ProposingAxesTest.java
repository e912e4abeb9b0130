package tablee.command.axis;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisCommand.RestoreAxis;
import tablee.messages.axis.AxisCommand.ReviseAxis;
import tablee.messages.axis.AxisCommand.WithdrawAxis;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.axis.AxisEvent.AxisRestored;
import tablee.messages.axis.AxisEvent.AxisRevised;
import tablee.messages.axis.AxisEvent.AxisWithdrawn;
import tablee.messages.id.AxisId;
import tablee.messages.id.TableId;
import tablee.messages.method.Activity;

class ProposingAxesTest {

  private static final Actor THE_ANNA = by(ANNA);

  private final Scene<Axes> scene = Scene.of(Axes.class, Axes::new);

  private static ProposeAxis propose(AxisId axis, TableId table, Actor by) {
    return new ProposeAxis(WORKSHOP, table, axis, "Manger local", "", by);
  }

  private static ReviseAxis revise(AxisId axis, Actor by) {
    return new ReviseAxis(WORKSHOP, axis, "Manger local", "parce que", by);
  }

  @Test
  void somebodyAtTheTableProposesAnAxis() {
    scene
      .given(roomIn(EXPLORATION))
      .when(propose(FOOD, OAK, THE_ANNA))
      .records(new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "", THE_ANNA))
      .restingOn(Streams.workshop(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void aFacilitatorProposesForAnyTable() {
    scene
      .given(workshopIn(EXPLORATION))
      .when(propose(FOOD, ELM, FACILITATOR))
      .records(new AxisProposed(WORKSHOP, ELM, FOOD, "Manger local", "", FACILITATOR));
  }

  @Test
  void aTableNeverHasMoreThanSixLiveAxes() {
    scene
      .given(roomIn(EXPLORATION), proposed(6))
      .when(propose(FOOD, OAK, THE_ANNA))
      .isRefused(new Rejection.TableIsFull(6));
  }

  @Test
  void aFacilitatorIsHeldToSixAxesPerTableAsWell() {
    scene
      .given(roomIn(EXPLORATION), proposed(6))
      .when(propose(FOOD, OAK, FACILITATOR))
      .isRefused(new Rejection.TableIsFull(6));
  }

  @Test
  void otherTablesAxesTakeNoRoom() {
    scene
      .given(roomIn(EXPLORATION), proposed(6))
      .when(propose(FOOD, ELM, by(YANN)))
      .records(new AxisProposed(WORKSHOP, ELM, FOOD, "Manger local", "", by(YANN)));
  }

  @Test
  void aWithdrawnAxisMakesRoom() {
    scene
      .given(roomIn(EXPLORATION), proposed(6), withdrawn(new AxisId("a1")))
      .when(propose(FOOD, OAK, THE_ANNA))
      .records(new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "", THE_ANNA));
  }

  @Test
  void axesThatLiveOnInAMergeKeepTheirRoomForWhenItIsSplit() {
    scene
      .given(
        roomIn(EXPLORATION, POOLING, EXPLORATION),
        proposed(6),
        merged(FOOD, new AxisId("a1"), new AxisId("a2"))
      )
      .when(propose(WATER, OAK, THE_ANNA))
      .isRefused(new Rejection.TableIsFull(6));
  }

  @Test
  void onlySomebodyWhoSitsAtTheTableProposesForIt() {
    scene
      .given(roomIn(EXPLORATION))
      .when(propose(FOOD, ELM, THE_ANNA))
      .isRefused(new Rejection.NotAtThisTable());
    scene
      .given(workshopIn(EXPLORATION), joined(ANNA))
      .when(propose(FOOD, OAK, THE_ANNA))
      .isRefused(new Rejection.NotAtThisTable());
  }

  @Test
  void somebodyWhoMovedProposesForTheTableTheySitAtNow() {
    scene
      .given(roomIn(EXPLORATION), seated(ANNA, ELM))
      .when(propose(FOOD, OAK, THE_ANNA))
      .isRefused(new Rejection.NotAtThisTable());
  }

  @Test
  void thereMustBeSuchATable() {
    scene
      .given(roomIn(EXPLORATION))
      .when(propose(FOOD, new TableId("ash"), FACILITATOR))
      .isRefused(new Rejection.NotFound("table", "ash"));
  }

  @Test
  void anAxisIdIsUsedOnce() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD), withdrawn(FOOD))
      .when(propose(FOOD, OAK, THE_ANNA))
      .isRefused(new Rejection.AlreadyThere("axis", "food"));
  }

  @Test
  void axesAreProposedInThePhasesThatTakeThem() {
    scene
      .given(roomIn(EXPLORATION, POOLING))
      .when(propose(FOOD, OAK, THE_ANNA))
      .isRefused(new Rejection.NotInThisPhase(Activity.PROPOSE_AXES, POOLING, List.of(EXPLORATION)));
    scene
      .given(roomIn(EXPLORATION, POOLING))
      .when(propose(FOOD, OAK, FACILITATOR))
      .isRefused(new Rejection.NotInThisPhase(Activity.PROPOSE_AXES, POOLING, List.of(EXPLORATION)));
  }

  @Test
  void noAxisIsProposedBeforeTheStart() {
    scene
      .given(roomIn())
      .when(propose(FOOD, OAK, THE_ANNA))
      .isRefused(new Rejection.NotInThisPhase(Activity.PROPOSE_AXES, null, List.of(EXPLORATION)));
  }

  @Test
  void aPhaseThatIsEnteredAgainTakesAxesAgain() {
    scene
      .given(roomIn(EXPLORATION, POOLING, EXPLORATION))
      .when(propose(FOOD, OAK, THE_ANNA))
      .records(new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "", THE_ANNA));
  }

  @Test
  void whoeverWasRemovedProposesNothing() {
    scene
      .given(roomIn(EXPLORATION), removed(ANNA))
      .when(propose(FOOD, OAK, THE_ANNA))
      .isRefused(new Rejection.Removed());
  }

  @Test
  void whoeverNeverJoinedProposesNothing() {
    scene
      .given(roomIn(EXPLORATION))
      .when(propose(FOOD, OAK, by(STRANGER)))
      .isRefused(new Rejection.NotFound("participant", "nobody"));
  }

  @Test
  void aProjectorOnlyWatches() {
    scene
      .given(roomIn(EXPLORATION))
      .when(propose(FOOD, OAK, PROJECTOR))
      .isRefused(new Rejection.NotAllowed(Role.PROJECTOR));
  }

  @Test
  void thereMustBeSuchAWorkshop() {
    scene.when(propose(FOOD, OAK, FACILITATOR)).isRefused(new Rejection.NotFound("workshop", "morlaix"));
  }

  @Test
  void aWorkshopHoldsFifteenHundredAxes() {
    scene
      .given(roomIn(EXPLORATION), proposed(1_500))
      .when(propose(FOOD, ELM, FACILITATOR))
      .isRefused(new Rejection.TooMany("axis", 1_500));
  }

  @Test
  void anAuthorRewordsTheirAxisWhileAxesAreProposed() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD))
      .when(revise(FOOD, THE_ANNA))
      .records(new AxisRevised(WORKSHOP, FOOD, "Manger local", "parce que", THE_ANNA));
    scene
      .given(roomIn(EXPLORATION, POOLING), proposed(FOOD))
      .when(revise(FOOD, THE_ANNA))
      .isRefused(new Rejection.NotInThisPhase(Activity.PROPOSE_AXES, POOLING, List.of(EXPLORATION)));
  }

  @Test
  void nobodyRewordsSomebodyElsesAxis() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD))
      .when(revise(FOOD, by(YANN)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void aFacilitatorRewordsAnyAxisAsLongAsTheWorkshopIsUnderWay() {
    scene
      .given(roomIn(EXPLORATION, GRID), proposed(FOOD), validated(FOOD))
      .when(revise(FOOD, FACILITATOR))
      .records(new AxisRevised(WORKSHOP, FOOD, "Manger local", "parce que", FACILITATOR));
    var underWay = List.of(WELCOME, EXPLORATION, POOLING, GROUPS, APPROPRIATION, GRID);
    scene
      .given(roomIn(EXPLORATION, CLOSED), proposed(FOOD))
      .when(revise(FOOD, FACILITATOR))
      .isRefused(new Rejection.NotInThisPhase(Activity.PROPOSE_AXES, CLOSED, underWay));
    scene
      .given(planned(), proposed(FOOD))
      .when(revise(FOOD, FACILITATOR))
      .isRefused(new Rejection.NotInThisPhase(Activity.PROPOSE_AXES, null, underWay));
  }

  @Test
  void rewordingWithTheSameWordsChangesNothing() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD))
      .when(new ReviseAxis(WORKSHOP, FOOD, "food", "", THE_ANNA))
      .recordsNothing();
  }

  @Test
  void onlyALiveAxisIsReworded() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD), withdrawn(FOOD))
      .when(revise(FOOD, THE_ANNA))
      .isRefused(new Rejection.AxisWithdrawn(FOOD));
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD, WATER), merged(SOIL, FOOD, WATER))
      .when(revise(FOOD, THE_ANNA))
      .isRefused(new Rejection.AxisMergedAway(FOOD, SOIL));
    scene
      .given(roomIn(EXPLORATION))
      .when(revise(FOOD, THE_ANNA))
      .isRefused(new Rejection.NotFound("axis", "food"));
  }

  @Test
  void anAuthorWithdrawsTheirAxis() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD))
      .when(new WithdrawAxis(WORKSHOP, FOOD, THE_ANNA))
      .records(new AxisWithdrawn(WORKSHOP, FOOD, THE_ANNA))
      .restingOn(Streams.workshop(WORKSHOP), Streams.ballots(WORKSHOP), Streams.moderation(WORKSHOP));
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD))
      .when(new WithdrawAxis(WORKSHOP, FOOD, by(YANN)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void withdrawingTwiceChangesNothing() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD), withdrawn(FOOD))
      .when(new WithdrawAxis(WORKSHOP, FOOD, THE_ANNA))
      .recordsNothing();
  }

  @Test
  void anAxisThatLivesOnInAnotherOrWasMergedOrIsValidatedIsNotWithdrawn() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD, WATER), merged(SOIL, FOOD, WATER))
      .when(new WithdrawAxis(WORKSHOP, FOOD, THE_ANNA))
      .isRefused(new Rejection.AxisMergedAway(FOOD, SOIL));
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD, WATER), merged(SOIL, FOOD, WATER))
      .when(new WithdrawAxis(WORKSHOP, SOIL, FACILITATOR))
      .isRefused(new Rejection.AxisIsMerged(SOIL));
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD), validated(FOOD))
      .when(new WithdrawAxis(WORKSHOP, FOOD, THE_ANNA))
      .isRefused(new Rejection.AxisIsValidated(FOOD));
  }

  @Test
  void noAxisIsWithdrawnUnderAnOpenBallot() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD), opened(FOOD))
      .when(new WithdrawAxis(WORKSHOP, FOOD, THE_ANNA))
      .isRefused(new Rejection.BallotStillOpen());
  }

  @Test
  void axesAreWithdrawnAndRestoredInThePhasesThatTakeProposals() {
    var refusal = new Rejection.NotInThisPhase(Activity.PROPOSE_AXES, POOLING, List.of(EXPLORATION));
    scene
      .given(roomIn(EXPLORATION, POOLING), proposed(FOOD))
      .when(new WithdrawAxis(WORKSHOP, FOOD, FACILITATOR))
      .isRefused(refusal);
    scene
      .given(roomIn(EXPLORATION, POOLING), proposed(FOOD), withdrawn(FOOD))
      .when(new RestoreAxis(WORKSHOP, FOOD, FACILITATOR))
      .isRefused(refusal);
  }

  @Test
  void anAuthorRestoresTheirAxis() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD), withdrawn(FOOD))
      .when(new RestoreAxis(WORKSHOP, FOOD, THE_ANNA))
      .records(new AxisRestored(WORKSHOP, FOOD, THE_ANNA));
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD), withdrawn(FOOD))
      .when(new RestoreAxis(WORKSHOP, FOOD, by(YANN)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void restoringNeedsRoom() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD), withdrawn(FOOD), proposed(6))
      .when(new RestoreAxis(WORKSHOP, FOOD, THE_ANNA))
      .isRefused(new Rejection.TableIsFull(6));
  }

  @Test
  void restoringALiveAxisChangesNothing() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD))
      .when(new RestoreAxis(WORKSHOP, FOOD, THE_ANNA))
      .recordsNothing();
  }

  @Test
  void anAxisThatLivesOnInAnotherIsNotRestored() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD, WATER), merged(SOIL, FOOD, WATER))
      .when(new RestoreAxis(WORKSHOP, FOOD, THE_ANNA))
      .isRefused(new Rejection.AxisMergedAway(FOOD, SOIL));
  }
}
