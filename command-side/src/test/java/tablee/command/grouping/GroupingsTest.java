package tablee.command.grouping;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.command.axis.Axes;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.grouping.GroupingCommand.DeclineGrouping;
import tablee.messages.grouping.GroupingCommand.ProposeGrouping;
import tablee.messages.grouping.GroupingCommand.SupportGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawSupport;
import tablee.messages.grouping.GroupingEvent.GroupingDeclined;
import tablee.messages.grouping.GroupingEvent.GroupingProposed;
import tablee.messages.grouping.GroupingEvent.GroupingSupported;
import tablee.messages.grouping.GroupingEvent.GroupingWithdrawn;
import tablee.messages.grouping.GroupingEvent.SupportWithdrawn;
import tablee.messages.id.AxisId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.ParticipantId;
import tablee.messages.method.Activity;

class GroupingsTest {

  private static final GroupingId TOGETHER = new GroupingId("together");
  private static final Event DECLINED = new GroupingDeclined(WORKSHOP, TOGETHER, "Trop loin", FACILITATOR);

  private final Scene<Groupings> scene = Scene.of(Groupings.class, Groupings::new);
  private final Scene<Axes> axes = Scene.of(Axes.class, Axes::new);

  private static Story pooling(Event... more) {
    return story(roomIn(EXPLORATION, POOLING), proposed(FOOD, WATER, SOIL), happened(more));
  }

  private static Story proposedTogether(Event... more) {
    return pooling(groupingProposed(by(ANNA))).then(more);
  }

  private static ProposeGrouping propose(Actor by, AxisId... axes) {
    return new ProposeGrouping(WORKSHOP, TOGETHER, List.of(axes), "Terre", "Voisins", by);
  }

  private static GroupingProposed groupingProposed(Actor by) {
    return new GroupingProposed(WORKSHOP, TOGETHER, List.of(FOOD, WATER), "Terre", "Voisins", by);
  }

  private static SupportGrouping support(ParticipantId participant) {
    return new SupportGrouping(WORKSHOP, TOGETHER, participant, by(participant));
  }

  private static GroupingSupported supported(ParticipantId participant) {
    return new GroupingSupported(WORKSHOP, TOGETHER, participant, by(participant));
  }

  private static MergeAxes accept() {
    return new MergeAxes(
      WORKSHOP,
      new AxisId("land"),
      List.of(FOOD, WATER),
      "Terre",
      "",
      FACILITATOR,
      TOGETHER
    );
  }

  private static AxesMerged accepted() {
    return new AxesMerged(
      WORKSHOP,
      new AxisId("land"),
      List.of(FOOD, WATER),
      "Terre",
      "",
      FACILITATOR,
      TOGETHER
    );
  }

  @Test
  void anybodyInTheRoomProposesAGrouping() {
    scene
      .given(pooling())
      .when(propose(by(ANNA), FOOD, WATER))
      .records(groupingProposed(by(ANNA)))
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP), Streams.moderation(WORKSHOP));
    scene
      .given(pooling())
      .when(propose(FACILITATOR, FOOD, WATER))
      .records(groupingProposed(FACILITATOR));
  }

  @Test
  void itTakesTwoDifferentAxesThatLive() {
    assertThatExceptionOfType(RejectedException.class)
      .isThrownBy(() -> propose(by(ANNA), FOOD, FOOD))
      .extracting(RejectedException::rejection)
      .isEqualTo(new Rejection.MergeNeedsTwoAxes());
    scene
      .given(pooling().then(withdrawn(FOOD)))
      .when(propose(by(ANNA), FOOD, WATER))
      .isRefused(new Rejection.AxisWithdrawn(FOOD));
  }

  @Test
  void itIsProposedInThePhaseForIt() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD, WATER))
      .when(propose(by(ANNA), FOOD, WATER))
      .isRefused(new Rejection.NotInThisPhase(Activity.PROPOSE_GROUPINGS, EXPLORATION, List.of(POOLING)));
  }

  @Test
  void anIdIsUsedOnce() {
    scene
      .given(proposedTogether())
      .when(propose(by(YANN), WATER, SOIL))
      .isRefused(new Rejection.AlreadyThere("grouping", "together"));
  }

  @Test
  void othersSupportItOnceAndMayChangeTheirMind() {
    scene
      .given(proposedTogether())
      .when(support(YANN))
      .records(supported(YANN))
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP), Streams.moderation(WORKSHOP));
    scene
      .given(proposedTogether(supported(YANN)))
      .when(support(YANN))
      .recordsNothing();
    scene.given(proposedTogether()).when(support(ANNA)).recordsNothing();
    var withdraw = new WithdrawSupport(WORKSHOP, TOGETHER, YANN, by(YANN));
    scene
      .given(proposedTogether(supported(YANN)))
      .when(withdraw)
      .records(new SupportWithdrawn(WORKSHOP, TOGETHER, YANN, by(YANN)));
    scene.given(proposedTogether()).when(withdraw).recordsNothing();
  }

  @Test
  void nobodySupportsForSomebodyElse() {
    scene
      .given(proposedTogether())
      .when(new SupportGrouping(WORKSHOP, TOGETHER, YANN, by(ANNA)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void aFacilitatorDeclinesItWithAReason() {
    scene
      .given(proposedTogether())
      .when(new DeclineGrouping(WORKSHOP, TOGETHER, "Trop loin", FACILITATOR))
      .records(DECLINED);
    scene
      .given(proposedTogether())
      .when(new DeclineGrouping(WORKSHOP, TOGETHER, "Trop loin", by(YANN)))
      .isRefused(new Rejection.NotAllowed(tablee.messages.Role.PARTICIPANT));
    assertThatExceptionOfType(RejectedException.class)
      .isThrownBy(() -> new DeclineGrouping(WORKSHOP, TOGETHER, " ", FACILITATOR))
      .extracting(RejectedException::rejection)
      .isEqualTo(new Rejection.TextMissing("reason"));
  }

  @Test
  void whoProposedItTakesItBack() {
    scene
      .given(proposedTogether())
      .when(new WithdrawGrouping(WORKSHOP, TOGETHER, by(ANNA)))
      .records(new GroupingWithdrawn(WORKSHOP, TOGETHER, by(ANNA)));
    scene
      .given(proposedTogether())
      .when(new WithdrawGrouping(WORKSHOP, TOGETHER, by(YANN)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void acceptingItIsAMergeThatRemembersIt() {
    axes
      .given(proposedTogether())
      .when(accept())
      .records(accepted())
      .restingOn(
        Streams.workshop(WORKSHOP),
        Streams.ballots(WORKSHOP),
        Streams.groupings(WORKSHOP),
        Streams.moderation(WORKSHOP)
      );
  }

  @Test
  void itIsSettledOnce() {
    axes.given(proposedTogether(DECLINED)).when(accept()).isRefused(new Rejection.GroupingSettled());
    scene
      .given(proposedTogether(accepted()))
      .when(new DeclineGrouping(WORKSHOP, TOGETHER, "Trop loin", FACILITATOR))
      .isRefused(new Rejection.GroupingSettled());
    scene.given(proposedTogether(DECLINED)).when(support(YANN)).isRefused(new Rejection.GroupingSettled());
    axes.given(pooling()).when(accept()).isRefused(new Rejection.NotFound("grouping", "together"));
  }
}
