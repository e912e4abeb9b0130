package tablee.command.axis;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisCommand.WithdrawValidation;
import tablee.messages.axis.AxisEvent.AxisValidated;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.method.Activity;

class ValidatingAxesTest {

  private final Scene<Axes> scene = Scene.of(Axes.class, Axes::new);

  @Test
  void aFacilitatorValidatesWhatTheRoomAgreedOn() {
    scene
      .given(roomIn(POOLING), proposed(FOOD))
      .when(new ValidateAxis(WORKSHOP, FOOD, FACILITATOR))
      .records(new AxisValidated(WORKSHOP, FOOD, FACILITATOR))
      .restingOn(Streams.workshop(WORKSHOP));
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
