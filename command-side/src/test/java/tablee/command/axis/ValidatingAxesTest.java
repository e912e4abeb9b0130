package tablee.command.axis;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisCommand.WithdrawValidation;
import tablee.messages.axis.AxisEvent.AxisValidated;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.BallotRevealed;
import tablee.messages.ballot.BallotEvent.ObjectionResolved;
import tablee.messages.ballot.BallotEvent.PaperSealed;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Count;
import tablee.messages.ballot.Grounds;
import tablee.messages.ballot.Objection;
import tablee.messages.ballot.Secrecy;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.id.AxisId;
import tablee.messages.id.PaperId;
import tablee.messages.method.Activity;

class ValidatingAxesTest {

  private static Story voted(Event... more) {
    return story(
      roomIn(EXPLORATION, POOLING),
      proposed(FOOD, WATER),
      opened(FOOD),
      cast(ANNA, FOOD, FOOD),
      cast(YANN, FOOD),
      happened(more)
    );
  }

  private static ValidateAxis byTheBallot(AxisId axis) {
    return new ValidateAxis(WORKSHOP, axis, FACILITATOR, BALLOT);
  }

  @Test
  void aValidationRecordsTheResultItRestsOn() {
    Scene.of(Axes.class, Axes::new)
      .given(voted(new BallotRevealed(WORKSHOP, BALLOT, FACILITATOR)))
      .when(byTheBallot(FOOD))
      .records(
        new AxisValidated(
          WORKSHOP,
          FOOD,
          FACILITATOR,
          new Grounds(BALLOT, BallotKind.DOTS, 2, new Count(FOOD, 3, List.of()))
        )
      )
      .restingOn(Streams.workshop(WORKSHOP), Streams.ballots(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void aValidationRestsOnlyOnARevealedBallotThatPutTheAxisToTheVote() {
    var scene = Scene.of(Axes.class, Axes::new);
    scene.given(voted()).when(byTheBallot(FOOD)).isRefused(new Rejection.BallotNotRevealed());
    scene
      .given(voted(new BallotRevealed(WORKSHOP, BALLOT, FACILITATOR)))
      .when(byTheBallot(WATER))
      .isRefused(new Rejection.NotFound("axis", "water"));
  }

  @Test
  void aValidationDoesNotRestOnABallotInWhichAnObjectionStands() {
    var scene = Scene.of(Axes.class, Axes::new);
    var count = new Count(FOOD, 2, List.of(1, 0, 1));
    var objected = story(
      roomIn(EXPLORATION, POOLING),
      proposed(FOOD),
      happened(
        new BallotOpened(
          WORKSHOP,
          BALLOT,
          1,
          List.of(FOOD),
          FACILITATOR,
          BallotKind.CONSENT,
          Secrecy.CONFIDENTIAL
        ),
        new PaperSealed(WORKSHOP, BALLOT, ANNA, new PaperId("p1"), by(ANNA)),
        new BallotCounted(
          WORKSHOP,
          BALLOT,
          2,
          List.of(count),
          List.of(new Objection(1, FOOD, "Trop large", null)),
          FACILITATOR
        ),
        new BallotRevealed(WORKSHOP, BALLOT, FACILITATOR)
      )
    );
    scene.given(objected).when(byTheBallot(FOOD)).isRefused(new Rejection.ObjectionsStand(FOOD, 1));
    scene
      .given(objected.then(new ObjectionResolved(WORKSHOP, BALLOT, 1, "Précisé", FACILITATOR)))
      .when(byTheBallot(FOOD))
      .records(
        new AxisValidated(WORKSHOP, FOOD, FACILITATOR, new Grounds(BALLOT, BallotKind.CONSENT, 1, count))
      );
  }

  private final Scene<Axes> scene = Scene.of(Axes.class, Axes::new);

  @Test
  void aFacilitatorValidatesWhatTheRoomAgreedOn() {
    scene
      .given(roomIn(POOLING), proposed(FOOD))
      .when(new ValidateAxis(WORKSHOP, FOOD, FACILITATOR))
      .records(new AxisValidated(WORKSHOP, FOOD, FACILITATOR))
      .restingOn(Streams.workshop(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void validatingTwiceChangesNothing() {
    scene
      .given(roomIn(POOLING), proposed(FOOD), validated(FOOD))
      .when(new ValidateAxis(WORKSHOP, FOOD, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void onlyALiveAxisIsValidated() {
    scene
      .given(roomIn(POOLING), proposed(FOOD), withdrawn(FOOD))
      .when(new ValidateAxis(WORKSHOP, FOOD, FACILITATOR))
      .isRefused(new Rejection.AxisWithdrawn(FOOD));
    scene
      .given(roomIn(POOLING), proposed(FOOD, WATER), merged(SOIL, FOOD, WATER))
      .when(new ValidateAxis(WORKSHOP, FOOD, FACILITATOR))
      .isRefused(new Rejection.AxisMergedAway(FOOD, SOIL));
  }

  @Test
  void aValidationIsWithdrawnWhileNobodyIsInTheGroup() {
    scene
      .given(roomIn(GROUPS), proposed(FOOD), validated(FOOD))
      .when(new WithdrawValidation(WORKSHOP, FOOD, FACILITATOR))
      .records(new ValidationWithdrawn(WORKSHOP, FOOD, FACILITATOR))
      .restingOn(Streams.workshop(WORKSHOP), Streams.groups(WORKSHOP));
  }

  @Test
  void aValidationStandsAsLongAsSomebodyIsInTheGroup() {
    scene
      .given(roomIn(GROUPS), proposed(FOOD), validated(FOOD), inGroup(ANNA, FOOD), inGroup(YANN, FOOD))
      .when(new WithdrawValidation(WORKSHOP, FOOD, FACILITATOR))
      .isRefused(new Rejection.GroupHasMembers(FOOD, 2));
  }

  @Test
  void aValidationIsWithdrawnOnceEverybodyLeft() {
    scene
      .given(
        roomIn(GROUPS),
        proposed(FOOD),
        validated(FOOD),
        inGroup(ANNA, FOOD).then(new GroupLeft(WORKSHOP, ANNA, FOOD, by(ANNA)))
      )
      .when(new WithdrawValidation(WORKSHOP, FOOD, FACILITATOR))
      .records(new ValidationWithdrawn(WORKSHOP, FOOD, FACILITATOR));
  }

  @Test
  void withdrawingAValidationThatIsNotThereChangesNothing() {
    scene
      .given(roomIn(GROUPS), proposed(FOOD))
      .when(new WithdrawValidation(WORKSHOP, FOOD, FACILITATOR))
      .recordsNothing();
  }

  @Test
  void validatingIsForFacilitatorsInThePhasesThatTakeIt() {
    scene
      .given(roomIn(POOLING), proposed(FOOD))
      .when(new ValidateAxis(WORKSHOP, FOOD, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
    scene
      .given(roomIn(POOLING), proposed(FOOD), validated(FOOD))
      .when(new WithdrawValidation(WORKSHOP, FOOD, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
    var refusal = new Rejection.NotInThisPhase(Activity.VALIDATE_AXES, GRID, List.of(POOLING, GROUPS));
    scene
      .given(roomIn(GRID), proposed(FOOD))
      .when(new ValidateAxis(WORKSHOP, FOOD, FACILITATOR))
      .isRefused(refusal);
    scene
      .given(roomIn(GRID), proposed(FOOD), validated(FOOD))
      .when(new WithdrawValidation(WORKSHOP, FOOD, FACILITATOR))
      .isRefused(refusal);
  }
}
