package tablee.command.moderation;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.command.appropriation.Appropriation;
import tablee.command.axis.Axes;
import tablee.command.grid.Grid;
import tablee.command.people.People;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.appropriation.AppropriationCommand.EditAnswer;
import tablee.messages.appropriation.AppropriationEvent.AnswerAdded;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisCommand.ProposeAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.expectation.ExpectationEvent.ExpectationSaid;
import tablee.messages.grid.GridCommand.AddFacet;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridEvent.CellEdited;
import tablee.messages.grid.GridEvent.FacetAdded;
import tablee.messages.grid.GridEvent.RowAdded;
import tablee.messages.grid.GridEvent.SideAdded;
import tablee.messages.grouping.GroupingEvent.GroupingProposed;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AxisId;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.FacetId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.TableId;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;
import tablee.messages.moderation.ModerationCommand.HideContribution;
import tablee.messages.moderation.ModerationCommand.LockTable;
import tablee.messages.moderation.ModerationCommand.RestoreContribution;
import tablee.messages.moderation.ModerationCommand.UnlockTable;
import tablee.messages.moderation.ModerationEvent.ContributionHidden;
import tablee.messages.moderation.ModerationEvent.ContributionRestored;
import tablee.messages.moderation.ModerationEvent.TableLocked;
import tablee.messages.moderation.ModerationEvent.TableUnlocked;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.people.PeopleEvent.ParticipantSeated;

class ModerationTest {

  private static final String REASON = "Une personne y est nommée.";
  private static final Contribution AXIS = Contribution.axis(WATER);

  private final Scene<Moderation> scene = Scene.of(Moderation.class, Moderation::new);

  /** A room with one contribution of each kind. */
  private static Story full() {
    var anna = by(ANNA);
    var facet = new FacetId("gem");
    return story(
      roomIn(POOLING, CLOSED),
      proposed(FOOD, WATER),
      validated(FOOD),
      inGroup(ANNA, FOOD),
      happened(
        new RowAdded(WORKSHOP, FOOD, ROW, null, anna),
        new CellEdited(WORKSHOP, FOOD, ROW, "examples", 1, Set.of(), "Le marché", anna),
        new FacetAdded(WORKSHOP, FOOD, ROW, facet, "controversy", "Faut-il ?", anna),
        new SideAdded(WORKSHOP, FOOD, ROW, facet, new SideId("yes"), "Oui", anna),
        new AnswerAdded(WORKSHOP, FOOD, new AnswerId("land"), "stakes", "Le foncier", anna),
        new ExpectationSaid(WORKSHOP, new ExpectationId("hope"), "Rencontrer", anna),
        new GroupingProposed(WORKSHOP, new GroupingId("both"), List.of(FOOD, WATER), "Ensemble", "", anna)
      )
    );
  }

  private static Contribution one(ContributionKind kind) {
    return switch (kind) {
      case AXIS -> AXIS;
      case ROW -> Contribution.of(kind, ROW, FOOD);
      case CELL -> new Contribution(kind, ROW + ".examples", FOOD);
      case FACET -> Contribution.of(kind, new FacetId("gem"), FOOD);
      case SIDE -> Contribution.of(kind, new SideId("yes"), FOOD);
      case EXPECTATION -> Contribution.of(kind, new ExpectationId("hope"));
      case ANSWER -> Contribution.of(kind, new AnswerId("land"), FOOD);
      case GROUPING -> Contribution.of(kind, new GroupingId("both"));
    };
  }

  private static Contribution none(ContributionKind kind) {
    return switch (kind) {
      case AXIS -> Contribution.axis(new AxisId("none"));
      case ROW -> Contribution.of(kind, new RowId("none"), FOOD);
      case CELL -> new Contribution(kind, ROW + ".stakes", FOOD);
      case FACET -> Contribution.of(kind, new FacetId("none"), FOOD);
      case SIDE -> Contribution.of(kind, new SideId("none"), FOOD);
      case EXPECTATION -> Contribution.of(kind, new ExpectationId("none"));
      case ANSWER -> Contribution.of(kind, new AnswerId("none"), FOOD);
      case GROUPING -> Contribution.of(kind, new GroupingId("none"));
    };
  }

  private static HideContribution hide(Contribution what) {
    return new HideContribution(WORKSHOP, what, " " + REASON + " ", FACILITATOR);
  }

  private static Event hidden(Contribution what) {
    return new ContributionHidden(WORKSHOP, what, REASON, FACILITATOR);
  }

  private static Event locked(TableId table) {
    return new TableLocked(WORKSHOP, table, REASON, FACILITATOR);
  }

  @ParameterizedTest
  @EnumSource
  void aFacilitatorHidesAnyKindOfContributionEvenAfterTheEnd(ContributionKind kind) {
    scene
      .given(full())
      .when(hide(one(kind)))
      .records(hidden(one(kind)));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotThereIsNotHidden(ContributionKind kind) {
    var what = none(kind);
    scene.given(full()).when(hide(what)).isRefused(new Rejection.NotFound(kind.word(), what.id()));
  }

  @Test
  void hidingRestsOnTheAxisNotBecomingATheme() {
    scene.given(full()).when(hide(AXIS)).restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP));
  }

  @Test
  void aThemeThatGroupsWorkOnIsNotHidden() {
    scene
      .given(full())
      .when(hide(Contribution.axis(FOOD)))
      .isRefused(new Rejection.AxisIsValidated(FOOD));
  }

  @Test
  void onlyFacilitatorsModerate() {
    var refused = new Rejection.NotAllowed(Role.PARTICIPANT);
    scene
      .given(full())
      .when(new HideContribution(WORKSHOP, AXIS, REASON, by(ANNA)))
      .isRefused(refused);
    scene
      .given(full())
      .when(new RestoreContribution(WORKSHOP, AXIS, by(ANNA)))
      .isRefused(refused);
    scene
      .given(full())
      .when(new LockTable(WORKSHOP, OAK, REASON, by(ANNA)))
      .isRefused(refused);
    scene
      .given(full())
      .when(new UnlockTable(WORKSHOP, OAK, by(ANNA)))
      .isRefused(refused);
  }

  @Test
  void hidingAgainChangesNothingUnlessTheReasonIsAnother() {
    scene
      .given(full().then(hidden(AXIS)))
      .when(hide(AXIS))
      .recordsNothing();
    scene
      .given(full().then(hidden(AXIS)))
      .when(new HideContribution(WORKSHOP, AXIS, "Mieux dit.", FACILITATOR))
      .records(new ContributionHidden(WORKSHOP, AXIS, "Mieux dit.", FACILITATOR));
  }

  @Test
  void whatIsHiddenIsRestoredAndWhatIsInSightStaysThere() {
    var restored = new ContributionRestored(WORKSHOP, AXIS, FACILITATOR);
    var restore = new RestoreContribution(WORKSHOP, AXIS, FACILITATOR);
    scene
      .given(full().then(hidden(AXIS)))
      .when(restore)
      .records(restored);
    scene.given(full()).when(restore).recordsNothing();
    scene
      .given(full().then(hidden(AXIS), restored))
      .when(restore)
      .recordsNothing();
    scene
      .given(full().then(hidden(AXIS), restored))
      .when(hide(AXIS))
      .records(hidden(AXIS));
  }

  @Test
  void aTableIsLockedAndUnlockedOnce() {
    var lock = new LockTable(WORKSHOP, OAK, REASON, FACILITATOR);
    var unlock = new UnlockTable(WORKSHOP, OAK, FACILITATOR);
    scene.given(full()).when(lock).records(locked(OAK));
    scene
      .given(full().then(locked(OAK)))
      .when(lock)
      .recordsNothing();
    scene
      .given(full().then(locked(OAK)))
      .when(unlock)
      .records(new TableUnlocked(WORKSHOP, OAK, FACILITATOR));
    scene.given(full()).when(unlock).recordsNothing();
    scene
      .given(full())
      .when(new LockTable(WORKSHOP, new TableId("none"), REASON, FACILITATOR))
      .isRefused(new Rejection.NotFound("table", "none"));
  }

  @Test
  void nobodyOfALockedTableWritesAndTheOthersDo() {
    var axes = Scene.of(Axes.class, Axes::new);
    var exploring = roomIn(EXPLORATION).then(locked(OAK));
    axes
      .given(exploring)
      .when(new ProposeAxis(WORKSHOP, OAK, FOOD, "Manger local", "", by(ANNA)))
      .isRefused(new Rejection.TableLocked(REASON));
    axes
      .given(exploring)
      .when(new ProposeAxis(WORKSHOP, ELM, FOOD, "Manger local", "", by(YANN)))
      .records(new AxisProposed(WORKSHOP, ELM, FOOD, "Manger local", "", by(YANN)));
    axes
      .given(exploring)
      .when(new ProposeAxis(WORKSHOP, OAK, FOOD, "Manger local", "", FACILITATOR))
      .records(new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "", FACILITATOR));
    axes
      .given(exploring.then(new TableUnlocked(WORKSHOP, OAK, FACILITATOR)))
      .when(new ProposeAxis(WORKSHOP, OAK, FOOD, "Manger local", "", by(ANNA)))
      .records(new AxisProposed(WORKSHOP, OAK, FOOD, "Manger local", "", by(ANNA)))
      .restingOn(Streams.workshop(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void nobodyLeavesALockedTableNorSitsDownAtOneByThemself() {
    var people = Scene.of(People.class, People::new);
    var exploring = roomIn(EXPLORATION).then(locked(OAK));
    people
      .given(exploring)
      .when(new SitAtTable(WORKSHOP, ANNA, ELM, by(ANNA)))
      .isRefused(new Rejection.TableLocked(REASON));
    people
      .given(exploring)
      .when(new SitAtTable(WORKSHOP, YANN, OAK, by(YANN)))
      .isRefused(new Rejection.TableLocked(REASON));
    people
      .given(exploring)
      .when(new SitAtTable(WORKSHOP, ANNA, ELM, FACILITATOR))
      .records(new ParticipantSeated(WORKSHOP, ANNA, ELM, OAK, FACILITATOR));
  }

  @Test
  void aHiddenAxisIsNeitherMergedNorValidated() {
    var axes = Scene.of(Axes.class, Axes::new);
    var pooling = story(roomIn(POOLING), proposed(FOOD, WATER), happened(hidden(AXIS)));
    axes
      .given(pooling)
      .when(new MergeAxes(WORKSHOP, SOIL, List.of(FOOD, WATER), "Terre", "", FACILITATOR))
      .isRefused(new Rejection.ContributionHidden());
    axes
      .given(pooling)
      .when(new ValidateAxis(WORKSHOP, WATER, FACILITATOR))
      .isRefused(new Rejection.ContributionHidden());
  }

  @Test
  void aGroupsMembersWriteIntoNothingThatIsKeptFromThemAndFacilitatorsDo() {
    var grid = Scene.of(Grid.class, Grid::new);
    var cell = one(ContributionKind.CELL);
    var atWork = full().then(workshopMovedTo(GRID));
    var edit = new EditCell(WORKSHOP, FOOD, ROW, "examples", "Autre", Set.of(1), by(ANNA));
    grid
      .given(atWork.then(hidden(cell)))
      .when(edit)
      .isRefused(new Rejection.ContributionHidden());
    grid
      .given(atWork.then(hidden(one(ContributionKind.ROW))))
      .when(edit)
      .isRefused(new Rejection.ContributionHidden());
    grid
      .given(atWork.then(hidden(one(ContributionKind.ROW))))
      .when(new AddFacet(WORKSHOP, FOOD, ROW, new FacetId("x"), "gem", "x", by(ANNA)))
      .isRefused(new Rejection.ContributionHidden());
    grid
      .given(atWork.then(hidden(cell)))
      .when(new EditCell(WORKSHOP, FOOD, ROW, "examples", "Autre", Set.of(1), FACILITATOR))
      .records(new CellEdited(WORKSHOP, FOOD, ROW, "examples", 2, Set.of(1), "Autre", FACILITATOR));
    Scene.of(Appropriation.class, Appropriation::new)
      .given(
        full()
          .then(workshopMovedTo(APPROPRIATION))
          .then(hidden(one(ContributionKind.ANSWER)))
      )
      .when(new EditAnswer(WORKSHOP, FOOD, new AnswerId("land"), "Autre", Set.of(1), by(ANNA)))
      .isRefused(new Rejection.ContributionHidden());
  }
}
