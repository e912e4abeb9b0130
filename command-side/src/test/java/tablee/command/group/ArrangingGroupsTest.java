package tablee.command.group;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Event;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.group.GroupCommand.ArrangeGroups;
import tablee.messages.group.GroupCommand.ConfirmDistribution;
import tablee.messages.group.GroupCommand.DrawDistribution;
import tablee.messages.group.GroupCommand.JoinGroup;
import tablee.messages.group.GroupCommand.MovePlacement;
import tablee.messages.group.GroupCommand.RankThemes;
import tablee.messages.group.GroupEvent.DistributionConfirmed;
import tablee.messages.group.GroupEvent.DistributionDrawn;
import tablee.messages.group.GroupEvent.GroupJoined;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.group.GroupEvent.GroupsArranged;
import tablee.messages.group.GroupEvent.PlacementMoved;
import tablee.messages.group.GroupEvent.ThemesRanked;
import tablee.messages.group.GroupMode;
import tablee.messages.group.Placement;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.method.Activity;

/** How groups come about: freely within sizes, or from wishes. */
class ArrangingGroupsTest {

  private static final Event CONFIRMED = new DistributionConfirmed(WORKSHOP, FACILITATOR);

  private final Scene<Groups> scene = Scene.of(Groups.class, Groups::new);

  private static Story forming(Event... more) {
    return story(
      roomIn(POOLING, GROUPS),
      proposed(FOOD, WATER, SOIL),
      validated(FOOD, WATER),
      happened(more)
    );
  }

  private static GroupsArranged arranged(
    GroupMode mode,
    @Nullable Integer smallest,
    @Nullable Integer largest
  ) {
    return new GroupsArranged(WORKSHOP, mode, smallest, largest, FACILITATOR);
  }

  private static Story wishing(Event... more) {
    return forming(arranged(GroupMode.WISHES, null, null)).then(more);
  }

  private static JoinGroup join(ParticipantId participant, AxisId axis) {
    return new JoinGroup(WORKSHOP, participant, axis, by(participant));
  }

  private static RankThemes rank(ParticipantId participant, AxisId... ranking) {
    return new RankThemes(WORKSHOP, participant, List.of(ranking), by(participant));
  }

  private static ThemesRanked ranked(ParticipantId participant, AxisId... ranking) {
    return new ThemesRanked(WORKSHOP, participant, List.of(ranking), by(participant));
  }

  private static DistributionDrawn drawn(Placement... placements) {
    return new DistributionDrawn(WORKSHOP, List.of(placements), FACILITATOR);
  }

  private static MovePlacement move(ParticipantId participant, @Nullable AxisId axis) {
    return new MovePlacement(WORKSHOP, participant, axis, FACILITATOR);
  }

  private static ConfirmDistribution confirm() {
    return new ConfirmDistribution(WORKSHOP, FACILITATOR);
  }

  @Test
  void aFacilitatorSaysHowGroupsComeAboutAlsoBeforeTheirPhase() {
    var arrange = new ArrangeGroups(WORKSHOP, GroupMode.WISHES, 2, 8, FACILITATOR);
    scene
      .given(roomIn(POOLING))
      .when(arrange)
      .records(arranged(GroupMode.WISHES, 2, 8))
      .restingOn(Streams.workshop(WORKSHOP));
    scene
      .given(forming(arranged(GroupMode.WISHES, 2, 8)))
      .when(arrange)
      .recordsNothing();
    scene
      .given(forming())
      .when(new ArrangeGroups(WORKSHOP, GroupMode.WISHES, 2, 8, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }

  @Test
  void theSmallestSizeIsNotAboveTheLargest() {
    assertThatExceptionOfType(RejectedException.class)
      .isThrownBy(() -> new ArrangeGroups(WORKSHOP, GroupMode.FREE, 5, 4, FACILITATOR))
      .extracting(RejectedException::rejection)
      .isEqualTo(new Rejection.Malformed("largest"));
    assertThatExceptionOfType(RejectedException.class)
      .isThrownBy(() -> new ArrangeGroups(WORKSHOP, GroupMode.FREE, 0, null, FACILITATOR))
      .extracting(RejectedException::rejection)
      .isEqualTo(new Rejection.Malformed("smallest"));
  }

  @Test
  void aGroupThatIsFullTakesNobodyMore() {
    var full = forming(arranged(GroupMode.FREE, null, 1), new GroupJoined(WORKSHOP, YANN, FOOD, by(YANN)));
    scene.given(full).when(join(ANNA, FOOD)).isRefused(new Rejection.GroupIsFull(FOOD, 1));
    scene.given(full).when(join(YANN, FOOD)).recordsNothing();
    scene
      .given(full)
      .when(join(ANNA, WATER))
      .records(new GroupJoined(WORKSHOP, ANNA, WATER, by(ANNA)));
  }

  @Test
  void whereGroupsComeFromWishesOnlyAFacilitatorPutsSomebodyIntoOne() {
    scene.given(wishing()).when(join(ANNA, FOOD)).isRefused(new Rejection.GroupsComeFromWishes());
    scene
      .given(wishing())
      .when(new JoinGroup(WORKSHOP, ANNA, FOOD, FACILITATOR))
      .records(new GroupJoined(WORKSHOP, ANNA, FOOD, FACILITATOR));
  }

  @Test
  void aParticipantRanksThemes() {
    scene
      .given(wishing())
      .when(rank(ANNA, WATER, FOOD))
      .records(ranked(ANNA, WATER, FOOD))
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP), Streams.moderation(WORKSHOP));
    scene
      .given(wishing(ranked(ANNA, WATER)))
      .when(rank(ANNA, WATER))
      .recordsNothing();
    scene
      .given(wishing(ranked(ANNA, WATER)))
      .when(rank(ANNA))
      .records(ranked(ANNA));
    scene
      .given(wishing())
      .when(rank(ANNA, WATER, SOIL))
      .isRefused(new Rejection.AxisNotValidated(SOIL));
    scene
      .given(wishing())
      .when(new RankThemes(WORKSHOP, ANNA, List.of(FOOD), by(YANN)))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void themesAreRankedWhereGroupsComeFromWishesAndInThePhaseForIt() {
    scene.given(forming()).when(rank(ANNA, WATER)).isRefused(new Rejection.GroupsAreFree());
    scene
      .given(wishing(), workshopMovedTo(POOLING))
      .when(rank(ANNA, WATER))
      .isRefused(new Rejection.NotInThisPhase(Activity.RANK_THEMES, POOLING, List.of(GROUPS)));
  }

  @Test
  void aDistributionIsDrawnFromTheWishesOfThosePresent() {
    scene
      .given(wishing(ranked(ANNA, WATER), ranked(YANN, FOOD)))
      .when(new DrawDistribution(WORKSHOP, FACILITATOR))
      .records(drawn(new Placement(ANNA, WATER), new Placement(YANN, FOOD)))
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP));
    scene
      .given(wishing(ranked(ANNA, WATER), ranked(YANN, FOOD)), removed(YANN))
      .when(new DrawDistribution(WORKSHOP, FACILITATOR))
      .records(drawn(new Placement(ANNA, WATER)));
  }

  @Test
  void aDistributionIsDrawnWithinTheSizes() {
    scene
      .given(wishing(arranged(GroupMode.WISHES, 1, 1), ranked(ANNA, WATER, FOOD), ranked(YANN, WATER)))
      .when(new DrawDistribution(WORKSHOP, FACILITATOR))
      .records(drawn(new Placement(ANNA, FOOD), new Placement(YANN, WATER)));
  }

  @Test
  void aFacilitatorMovesPeopleInTheDistribution() {
    var both = drawn(new Placement(ANNA, WATER), new Placement(YANN, WATER));
    scene
      .given(wishing(both))
      .when(move(ANNA, FOOD))
      .records(new PlacementMoved(WORKSHOP, ANNA, FOOD, FACILITATOR));
    scene.given(wishing(both)).when(move(ANNA, WATER)).recordsNothing();
    scene
      .given(wishing(both))
      .when(move(ANNA, null))
      .records(new PlacementMoved(WORKSHOP, ANNA, null, FACILITATOR));
    scene.given(wishing(both)).when(move(ANNA, SOIL)).isRefused(new Rejection.AxisNotValidated(SOIL));
    scene
      .given(wishing(drawn(new Placement(YANN, FOOD)), arranged(GroupMode.WISHES, 1, 1)))
      .when(move(ANNA, FOOD))
      .isRefused(new Rejection.GroupIsFull(FOOD, 1));
    scene.given(wishing()).when(move(ANNA, FOOD)).isRefused(new Rejection.NoDistribution());
  }

  @Test
  void confirmingPutsEverybodyWhereTheDistributionHasThem() {
    scene
      .given(
        wishing(
          new GroupJoined(WORKSHOP, YANN, WATER, FACILITATOR),
          drawn(new Placement(ANNA, WATER), new Placement(YANN, WATER)),
          new PlacementMoved(WORKSHOP, YANN, FOOD, FACILITATOR)
        )
      )
      .when(confirm())
      .records(
        CONFIRMED,
        new GroupJoined(WORKSHOP, ANNA, WATER, FACILITATOR),
        new GroupLeft(WORKSHOP, YANN, WATER, FACILITATOR),
        new GroupJoined(WORKSHOP, YANN, FOOD, FACILITATOR)
      )
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP));
  }

  @Test
  void whoIsThereAlreadyStaysAndWhoWasRemovedIsLeftOut() {
    scene
      .given(
        wishing(
          new GroupJoined(WORKSHOP, ANNA, WATER, FACILITATOR),
          drawn(new Placement(ANNA, WATER), new Placement(YANN, WATER))
        ),
        removed(YANN)
      )
      .when(confirm())
      .records(CONFIRMED);
  }

  @Test
  void aDistributionIsConfirmedOnce() {
    scene
      .given(wishing(drawn(new Placement(ANNA, WATER)), CONFIRMED))
      .when(confirm())
      .isRefused(new Rejection.NoDistribution());
  }

  @Test
  void aDistributionThatNoLongerFitsIsNotConfirmed() {
    scene
      .given(
        wishing(drawn(new Placement(ANNA, WATER)), new ValidationWithdrawn(WORKSHOP, WATER, FACILITATOR))
      )
      .when(confirm())
      .isRefused(new Rejection.AxisNotValidated(WATER));
    scene
      .given(
        wishing(
          drawn(new Placement(ANNA, WATER)),
          new GroupJoined(WORKSHOP, YANN, WATER, FACILITATOR),
          arranged(GroupMode.WISHES, null, 1)
        )
      )
      .when(confirm())
      .isRefused(new Rejection.GroupIsFull(WATER, 1));
  }
}
