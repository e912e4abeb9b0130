package tablee.command.axis;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisCommand.SplitAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.axis.AxisEvent.AxisSplit;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.id.AxisId;
import tablee.messages.method.Activity;

class MergingAxesTest {

  private static final AxisId LAND = new AxisId("land");

  private final Scene<Axes> scene = Scene.of(Axes.class, Axes::new);

  private static Story pooling(Story more) {
    return story(roomIn(EXPLORATION, POOLING), proposed(FOOD, WATER, SOIL), more);
  }

  private static Story pooling() {
    return pooling(happened());
  }

  private static MergeAxes merge(Actor by, AxisId into, AxisId... from) {
    return new MergeAxes(WORKSHOP, into, List.of(from), "Terre nourricière", "", by);
  }

  private static AxesMerged mergedNow(AxisId into, AxisId... from) {
    return new AxesMerged(WORKSHOP, into, List.of(from), "Terre nourricière", "", FACILITATOR);
  }

  @Test
  void aFacilitatorBringsAxesTogetherAndTheNewOneRemembersThem() {
    scene
      .given(pooling())
      .when(merge(FACILITATOR, LAND, FOOD, SOIL))
      .records(mergedNow(LAND, FOOD, SOIL))
      .restingOn(Streams.workshop(WORKSHOP), Streams.ballots(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void whatCameFromAMergeIsMergedAgain() {
    scene
      .given(pooling(merged(LAND, FOOD, SOIL)))
      .when(merge(FACILITATOR, new AxisId("all"), LAND, WATER))
      .records(mergedNow(new AxisId("all"), LAND, WATER));
  }

  @Test
  void mergingTakesTwoDifferentAxes() {
    scene
      .given(pooling())
      .when(merge(FACILITATOR, LAND, FOOD))
      .isRefused(new Rejection.MergeNeedsTwoAxes());
    scene
      .given(pooling())
      .when(merge(FACILITATOR, LAND, FOOD, FOOD))
      .isRefused(new Rejection.MergeNeedsTwoAxes());
  }

  @Test
  void onlyLiveAxesAreMerged() {
    scene
      .given(pooling(withdrawn(FOOD)))
      .when(merge(FACILITATOR, LAND, FOOD, SOIL))
      .isRefused(new Rejection.AxisWithdrawn(FOOD));
    scene
      .given(pooling(merged(LAND, FOOD, SOIL)))
      .when(merge(FACILITATOR, new AxisId("other"), FOOD, WATER))
      .isRefused(new Rejection.AxisMergedAway(FOOD, LAND));
    scene
      .given(pooling())
      .when(merge(FACILITATOR, LAND, FOOD, new AxisId("unheard-of")))
      .isRefused(new Rejection.NotFound("axis", "unheard-of"));
  }

  @Test
  void aValidatedAxisIsNeitherMergedNorSplit() {
    scene
      .given(pooling(validated(FOOD)))
      .when(merge(FACILITATOR, LAND, FOOD, SOIL))
      .isRefused(new Rejection.AxisIsValidated(FOOD));
    scene
      .given(pooling(story(merged(LAND, FOOD, SOIL), validated(LAND))))
      .when(new SplitAxis(WORKSHOP, LAND, FACILITATOR))
      .isRefused(new Rejection.AxisIsValidated(LAND));
  }

  @Test
  void aMergeNeedsAnIdOfItsOwn() {
    scene
      .given(pooling())
      .when(merge(FACILITATOR, WATER, FOOD, SOIL))
      .isRefused(new Rejection.AlreadyThere("axis", "water"));
  }

  @Test
  void splittingBringsBackExactlyWhatWasMerged() {
    scene
      .given(pooling(story(merged(LAND, FOOD, SOIL), merged(new AxisId("all"), LAND, WATER))))
      .when(new SplitAxis(WORKSHOP, new AxisId("all"), FACILITATOR))
      .records(new AxisSplit(WORKSHOP, new AxisId("all"), List.of(LAND, WATER), FACILITATOR))
      .restingOn(Streams.workshop(WORKSHOP), Streams.ballots(WORKSHOP));
  }

  @Test
  void onlyTheTopOfATreeIsSplit() {
    scene
      .given(pooling(story(merged(LAND, FOOD, SOIL), merged(new AxisId("all"), LAND, WATER))))
      .when(new SplitAxis(WORKSHOP, LAND, FACILITATOR))
      .isRefused(new Rejection.AxisMergedAway(LAND, new AxisId("all")));
  }

  @Test
  void whatDidNotComeFromAMergeIsNotSplit() {
    scene
      .given(pooling())
      .when(new SplitAxis(WORKSHOP, FOOD, FACILITATOR))
      .isRefused(new Rejection.AxisNotMerged(FOOD));
  }

  @Test
  void afterASplitTheSourcesLiveAndTheMergeIsOver() {
    var split = story(
      merged(LAND, FOOD, SOIL),
      happened(new AxisSplit(WORKSHOP, LAND, List.of(FOOD, SOIL), FACILITATOR))
    );
    scene
      .given(pooling(split))
      .when(merge(FACILITATOR, new AxisId("other"), FOOD, WATER))
      .records(mergedNow(new AxisId("other"), FOOD, WATER));
    scene
      .given(pooling(split))
      .when(new ValidateAxis(WORKSHOP, LAND, FACILITATOR))
      .isRefused(new Rejection.NotFound("axis", "land"));
    scene
      .given(pooling(split))
      .when(merge(FACILITATOR, LAND, FOOD, WATER))
      .isRefused(new Rejection.AlreadyThere("axis", "land"));
  }

  @Test
  void axesUnderAnOpenBallotStandStill() {
    scene
      .given(pooling(opened(WATER)))
      .when(merge(FACILITATOR, LAND, FOOD, SOIL))
      .isRefused(new Rejection.BallotStillOpen());
    scene
      .given(pooling(story(merged(LAND, FOOD, SOIL), opened(LAND))))
      .when(new SplitAxis(WORKSHOP, LAND, FACILITATOR))
      .isRefused(new Rejection.BallotStillOpen());
  }

  @Test
  void onceTheBallotIsClosedAxesMoveAgain() {
    scene
      .given(pooling(opened(FOOD).then(new BallotClosed(WORKSHOP, BALLOT, FACILITATOR))))
      .when(merge(FACILITATOR, LAND, FOOD, SOIL))
      .records(mergedNow(LAND, FOOD, SOIL));
  }

  @Test
  void mergingIsForFacilitatorsInThePhasesThatTakeIt() {
    scene
      .given(pooling())
      .when(merge(by(ANNA), LAND, FOOD, SOIL))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
    scene
      .given(pooling(merged(LAND, FOOD, SOIL)))
      .when(new SplitAxis(WORKSHOP, LAND, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
    var refusal = new Rejection.NotInThisPhase(Activity.MERGE_AXES, EXPLORATION, List.of(POOLING));
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD, SOIL))
      .when(merge(FACILITATOR, LAND, FOOD, SOIL))
      .isRefused(refusal);
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD, SOIL), merged(LAND, FOOD, SOIL))
      .when(new SplitAxis(WORKSHOP, LAND, FACILITATOR))
      .isRefused(refusal);
  }
}
