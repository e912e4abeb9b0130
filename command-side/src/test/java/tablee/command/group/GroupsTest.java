package tablee.command.group;

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
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupCommand.LeaveGroup;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.method.Activity;

class GroupsTest {

  private final Scene<Groups> scene = Scene.of(Groups.class, Groups::new);

  private static Story forming(Story... more) {
    return story(roomIn(POOLING, GROUPS), proposed(FOOD, WATER, SOIL), validated(FOOD, WATER), story(more));
  }

  private static JoinGroup join(ParticipantId participant, AxisId axis, Actor by) {
    return new JoinGroup(WORKSHOP, participant, axis, by);
  }

  @Test
  void aParticipantJoinsTheGroupOfAValidatedAxis() {
    scene
      .given(forming())
      .when(join(ANNA, FOOD, by(ANNA)))
      .records(new GroupJoined(WORKSHOP, ANNA, FOOD, by(ANNA)))
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void whoeverJoinsAnotherGroupLeavesTheirsByTheSameAct() {
    scene
      .given(forming(inGroup(ANNA, FOOD)))
      .when(join(ANNA, WATER, by(ANNA)))
      .records(
        new GroupLeft(WORKSHOP, ANNA, FOOD, by(ANNA)),
        new GroupJoined(WORKSHOP, ANNA, WATER, by(ANNA))
      );
  }

  @Test
  void joiningTheGroupOneIsInChangesNothing() {
    scene
      .given(forming(inGroup(ANNA, FOOD)))
      .when(join(ANNA, FOOD, by(ANNA)))
      .recordsNothing();
  }

  @Test
  void onlyAValidatedAxisHasAGroup() {
    scene
      .given(forming())
      .when(join(ANNA, SOIL, by(ANNA)))
      .isRefused(new Rejection.AxisNotValidated(SOIL));
    scene
      .given(forming(happened(new ValidationWithdrawn(WORKSHOP, FOOD, FACILITATOR))))
      .when(join(ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.AxisNotValidated(FOOD));
    scene
      .given(forming(withdrawn(SOIL)))
      .when(join(ANNA, SOIL, by(ANNA)))
      .isRefused(new Rejection.AxisWithdrawn(SOIL));
    scene
      .given(forming())
      .when(join(ANNA, new AxisId("unheard-of"), by(ANNA)))
      .isRefused(new Rejection.NotFound("axis", "unheard-of"));
  }

  @Test
  void aParticipantLeavesTheirGroup() {
    scene
      .given(forming(inGroup(ANNA, FOOD)))
      .when(new LeaveGroup(WORKSHOP, ANNA, by(ANNA)))
      .records(new GroupLeft(WORKSHOP, ANNA, FOOD, by(ANNA)));
  }

  @Test
  void leavingNoGroupChangesNothing() {
    scene
      .given(forming())
      .when(new LeaveGroup(WORKSHOP, ANNA, by(ANNA)))
      .recordsNothing();
    scene
      .given(forming(inGroup(ANNA, FOOD).then(new GroupLeft(WORKSHOP, ANNA, FOOD, by(ANNA)))))
      .when(new LeaveGroup(WORKSHOP, ANNA, by(ANNA)))
      .recordsNothing();
  }

  @Test
  void aFacilitatorPutsSomebodyInAGroup() {
    scene
      .given(forming())
      .when(join(ANNA, FOOD, FACILITATOR))
      .records(new GroupJoined(WORKSHOP, ANNA, FOOD, FACILITATOR));
  }

  @Test
  void aMembershipIsOnesOwn() {
    scene
      .given(forming())
      .when(join(ANNA, FOOD, by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(forming(inGroup(ANNA, FOOD)))
      .when(new LeaveGroup(WORKSHOP, ANNA, by(YANN)))
      .isRefused(new Rejection.NotYours());
    scene
      .given(forming())
      .when(join(ANNA, FOOD, PROJECTOR))
      .isRefused(new Rejection.NotAllowed(Role.PROJECTOR));
  }

  @Test
  void whoeverWasRemovedOrNeverJoinedIsInNoGroup() {
    scene
      .given(forming(removed(ANNA)))
      .when(join(ANNA, FOOD, by(ANNA)))
      .isRefused(new Rejection.Removed());
    scene
      .given(forming(removed(ANNA)))
      .when(join(ANNA, FOOD, FACILITATOR))
      .isRefused(new Rejection.Removed());
    scene
      .given(forming())
      .when(join(STRANGER, FOOD, FACILITATOR))
      .isRefused(new Rejection.NotFound("participant", "nobody"));
  }

  @Test
  void aFacilitatorTakesSomebodyWhoWasRemovedOutOfTheirGroup() {
    scene
      .given(forming(inGroup(ANNA, FOOD), removed(ANNA)))
      .when(new LeaveGroup(WORKSHOP, ANNA, by(ANNA)))
      .isRefused(new Rejection.Removed());
    scene
      .given(forming(inGroup(ANNA, FOOD), removed(ANNA)))
      .when(new LeaveGroup(WORKSHOP, ANNA, FACILITATOR))
      .records(new GroupLeft(WORKSHOP, ANNA, FOOD, FACILITATOR));
  }

  @Test
  void groupsFormInThePhasesThatTakeIt() {
    var refusal = new Rejection.NotInThisPhase(
      Activity.JOIN_GROUPS,
      POOLING,
      List.of(GROUPS, APPROPRIATION, GRID)
    );
    var early = story(roomIn(POOLING), proposed(FOOD), validated(FOOD), inGroup(ANNA, FOOD));
    scene
      .given(early)
      .when(join(YANN, FOOD, by(YANN)))
      .isRefused(refusal);
    scene
      .given(early)
      .when(new LeaveGroup(WORKSHOP, ANNA, by(ANNA)))
      .isRefused(refusal);
  }
}
