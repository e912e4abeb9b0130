package tablee.command.series;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.EXPLORATION;
import static tablee.messages.method.CollectiveExploration.GRID;
import static tablee.messages.method.CollectiveExploration.POOLING;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.command.axis.Axes;
import tablee.command.grid.Grid;
import tablee.command.library.Attachments;
import tablee.command.people.People;
import tablee.command.workshop.Workshop;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.axis.AxisCommand.InheritAxes;
import tablee.messages.axis.AxisCommand.Inherited;
import tablee.messages.axis.AxisCommand.RestoreAxis;
import tablee.messages.axis.AxisEvent.AxisInherited;
import tablee.messages.axis.AxisEvent.AxisRestored;
import tablee.messages.axis.AxisEvent.AxisWithdrawn;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridCommand.InheritRows;
import tablee.messages.grid.GridCommand.PutRowBack;
import tablee.messages.grid.GridCommand.ReviseSide;
import tablee.messages.grid.GridEvent.CellEdited;
import tablee.messages.grid.GridEvent.RowInherited;
import tablee.messages.grid.GridEvent.RowPutBack;
import tablee.messages.grid.GridEvent.SideRevised;
import tablee.messages.grid.InheritedRow;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.ItemId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.library.AttachmentCommand;
import tablee.messages.library.AttachmentCommand.InheritItems;
import tablee.messages.library.AttachmentEvent.ItemDetached;
import tablee.messages.library.AttachmentEvent.ItemInherited;
import tablee.messages.library.ItemKind;
import tablee.messages.library.ItemReference;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.people.PeopleCommand.JoinWorkshop;
import tablee.messages.series.EarlierPerson;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.SeriesEvent.PeopleInherited;
import tablee.messages.series.Snapshot;
import tablee.messages.workshop.WorkshopCommand.EnterPhase;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;

/** What axes, grids, people and phases make of what an earlier workshop left. */
class InheritingTest {

  private static final FacetId GEM = new FacetId("gem1");
  private static final SideId SIDE = new SideId("side1");
  private static final AttachmentId PIN = new AttachmentId("pin1");
  private static final ItemReference STUDY = new ItemReference(
    new ItemId("study"),
    ItemKind.RESOURCE,
    "Étude",
    null
  );
  private static final RowId SECOND = new RowId("row2");
  private static final Snapshot LATER = new Snapshot(EARLIER, 90);
  private static final InheritedRow ROW_THERE = new InheritedRow(
    ROW,
    false,
    List.of(
      new InheritedRow.Cell(
        "stakes",
        List.of(new InheritedRow.Text(3, Set.of(1, 2), "L'eau", by(YANN), TONIGHT, EARLIER))
      )
    ),
    List.of()
  );
  private static final InheritedRow ROW_OUT = new InheritedRow(SECOND, true, List.of(), List.of());

  private final Scene<Axes> axes = Scene.of(Axes.class, Axes::new);
  private final Scene<Grid> grid = Scene.of(Grid.class, Grid::new);
  private final Scene<Attachments> attachments = Scene.of(Attachments.class, Attachments::new);
  private final Scene<People> people = Scene.of(People.class, People::new);
  private final Scene<Workshop> workshop = Scene.of(Workshop.class, Workshop::new);

  private static AxisInherited inherited(AxisId axis, Snapshot snapshot, boolean validated) {
    return new AxisInherited(WORKSHOP, axis, snapshot, axis.value(), "", by(YANN), validated, FACILITATOR);
  }

  private static RowInherited inherited(InheritedRow row, @Nullable RowId after) {
    return new RowInherited(WORKSHOP, FOOD, row.row(), SNAPSHOT, after, row, FACILITATOR);
  }

  private static InheritAxes inherit(Snapshot snapshot, AxisId... axes) {
    return new InheritAxes(
      WORKSHOP,
      snapshot,
      List.of(axes)
        .stream()
        .map(axis -> new Inherited(axis, axis.value(), "", by(YANN)))
        .toList(),
      FACILITATOR
    );
  }

  private static InheritRows inheritRows(InheritedRow... rows) {
    return new InheritRows(WORKSHOP, FOOD, SNAPSHOT, null, List.of(rows), FACILITATOR);
  }

  private static Story complete() {
    return inheriting().then(new InheritanceCompleted(WORKSHOP, SNAPSHOT, FACILITATOR));
  }

  @Test
  void axesLiveOnValidatedUnderTheirIds() {
    axes
      .given(planned(), inheriting())
      .when(inherit(SNAPSHOT, FOOD, WATER))
      .records(inherited(FOOD, SNAPSHOT, true), inherited(WATER, SNAPSHOT, true))
      .restingOn(Streams.workshop(WORKSHOP), Streams.series(WORKSHOP));
  }

  @Test
  void axesOfTheSameStateAreInheritedOnce() {
    axes
      .given(planned(), inheriting().then(inherited(FOOD, SNAPSHOT, true)))
      .when(inherit(SNAPSHOT, FOOD))
      .recordsNothing();
  }

  @Test
  void anAxisThatIsNotValidatedThereAnyMoreIsNotValidatedHereEither() {
    axes
      .given(
        planned(),
        inheriting().then(inherited(FOOD, SNAPSHOT, true), inherited(WATER, SNAPSHOT, true), begun(LATER))
      )
      .when(inherit(LATER, FOOD))
      .records(inherited(WATER, LATER, false), inherited(FOOD, LATER, true));
  }

  @Test
  void nothingIsInheritedOnceTheWorkshopStarted() {
    axes
      .given(workshopIn(EXPLORATION), inheriting())
      .when(inherit(SNAPSHOT, FOOD))
      .isRefused(new Rejection.AlreadyStarted());
    grid
      .given(workshopIn(EXPLORATION), inheriting())
      .when(inheritRows(ROW_THERE))
      .isRefused(new Rejection.AlreadyStarted());
  }

  @Test
  void nothingIsInheritedThatWasNotBegunWith() {
    axes.given(planned()).when(inherit(SNAPSHOT, FOOD)).isRefused(new Rejection.InheritanceOutdated());
    grid
      .given(planned(), inheriting().then(begun(LATER)))
      .when(inheritRows(ROW_THERE))
      .isRefused(new Rejection.InheritanceOutdated());
  }

  @Test
  void anInheritedAxisThatWasWithdrawnComesBackWithoutTakingATablesPlace() {
    axes
      .given(
        planned(),
        complete().then(inherited(FOOD, SNAPSHOT, true)),
        happened(
          new PhaseEntered(WORKSHOP, EXPLORATION, null, FACILITATOR),
          new ValidationWithdrawn(WORKSHOP, FOOD, FACILITATOR),
          new AxisWithdrawn(WORKSHOP, FOOD, FACILITATOR)
        )
      )
      .when(new RestoreAxis(WORKSHOP, FOOD, FACILITATOR))
      .records(new AxisRestored(WORKSHOP, FOOD, FACILITATOR));
  }

  @Test
  void rowsGoOnInTheirOrderAndEachOnce() {
    var axis = inheriting().then(inherited(FOOD, SNAPSHOT, true));
    grid
      .given(planned(), axis)
      .when(inheritRows(ROW_THERE, ROW_OUT))
      .records(inherited(ROW_THERE, null), inherited(ROW_OUT, ROW));
    grid
      .given(planned(), axis.then(inherited(ROW_THERE, null)))
      .when(inheritRows(ROW_THERE, ROW_OUT))
      .records(inherited(ROW_OUT, ROW));
    grid
      .given(planned(), inheriting())
      .when(inheritRows(ROW_THERE))
      .isRefused(new Rejection.NotFound("axis", "food"));
  }

  @Test
  void theSidesOfAControversyGoOnWithIt() {
    var controversy = new InheritedRow(
      ROW,
      false,
      List.of(),
      List.of(
        new InheritedRow.Facet(
          GEM,
          "controversy",
          "Le bio",
          by(YANN),
          EARLIER,
          List.of(new InheritedRow.Side(SIDE, "Trop cher", by(YANN)))
        )
      )
    );
    grid
      .given(
        planned(),
        complete().then(inherited(FOOD, SNAPSHOT, true), inherited(controversy, null)),
        happened(new PhaseEntered(WORKSHOP, GRID, null, FACILITATOR))
      )
      .when(new ReviseSide(WORKSHOP, FOOD, ROW, GEM, SIDE, "Un peu cher", FACILITATOR))
      .records(new SideRevised(WORKSHOP, FOOD, ROW, GEM, SIDE, "Un peu cher", FACILITATOR));
  }

  private static ItemInherited pinned(AttachmentId pin, Snapshot snapshot) {
    return new ItemInherited(
      WORKSHOP,
      pin,
      snapshot,
      STUDY,
      Target.ROW,
      FOOD,
      ROW,
      Stance.SUPPORTS,
      by(YANN),
      FACILITATOR
    );
  }

  private static InheritItems inheritItems(Snapshot snapshot, AttachmentId... pins) {
    return new InheritItems(
      WORKSHOP,
      snapshot,
      List.of(pins)
        .stream()
        .map(pin ->
          new AttachmentCommand.Inherited(pin, STUDY, Target.ROW, FOOD, ROW, Stance.SUPPORTS, by(YANN))
        )
        .toList(),
      FACILITATOR
    );
  }

  @Test
  void whatStandsBesideARowGoesOnBesideItOnce() {
    attachments
      .given(planned(), inheriting())
      .when(inheritItems(SNAPSHOT, PIN))
      .records(pinned(PIN, SNAPSHOT))
      .restingOn(Streams.workshop(WORKSHOP), Streams.series(WORKSHOP));
    attachments
      .given(planned(), inheriting().then(pinned(PIN, SNAPSHOT)))
      .when(inheritItems(SNAPSHOT, PIN))
      .recordsNothing();
    attachments
      .given(workshopIn(EXPLORATION), inheriting())
      .when(inheritItems(SNAPSHOT, PIN))
      .isRefused(new Rejection.AlreadyStarted());
  }

  @Test
  void whatWasTakenAwayThereSinceIsTakenAwayHere() {
    var other = new AttachmentId("other");
    attachments
      .given(planned(), inheriting().then(pinned(PIN, SNAPSHOT), pinned(other, SNAPSHOT), begun(LATER)))
      .when(inheritItems(LATER, other))
      .records(new ItemDetached(WORKSHOP, PIN, FOOD, ROW, FACILITATOR), pinned(other, LATER));
  }

  /** The workshop inherited the axis and two rows, and is at its grid. */
  private static Story goingOn() {
    return story(
      planned(),
      complete().then(inherited(FOOD, SNAPSHOT, true), inherited(ROW_THERE, null), inherited(ROW_OUT, ROW)),
      happened(new PhaseEntered(WORKSHOP, GRID, null, FACILITATOR))
    );
  }

  @Test
  void theVersionsOfACellCountOn() {
    grid
      .given(goingOn())
      .when(new EditCell(WORKSHOP, FOOD, ROW, "stakes", "L'eau et la terre", Set.of(3), FACILITATOR))
      .records(new CellEdited(WORKSHOP, FOOD, ROW, "stakes", 4, Set.of(3), "L'eau et la terre", FACILITATOR));
  }

  @Test
  void aRowThatWasTakenOutThereCanBePutBackHere() {
    grid
      .given(goingOn())
      .when(new PutRowBack(WORKSHOP, FOOD, SECOND, FACILITATOR))
      .records(new RowPutBack(WORKSHOP, FOOD, SECOND, FACILITATOR));
  }

  @Test
  void aWorkshopStartsOnlyOnceEverythingIsThere() {
    var start = new EnterPhase(WORKSHOP, POOLING, FACILITATOR);
    var started = new PhaseEntered(WORKSHOP, POOLING, null, FACILITATOR);
    workshop.given(planned(), inheriting()).when(start).isRefused(new Rejection.InheritanceUnfinished());
    workshop
      .given(planned(), complete().then(begun(LATER)))
      .when(start)
      .isRefused(new Rejection.InheritanceUnfinished());
    workshop.given(planned(), complete()).when(start).records(started).restingOn(Streams.series(WORKSHOP));
    workshop.given(planned()).when(start).records(started);
  }

  @Test
  void nobodyPassesForSomebodyOfTheEarlierWorkshop() {
    people
      .given(
        planned(),
        inheriting().then(
          new PeopleInherited(WORKSHOP, SNAPSHOT, List.of(new EarlierPerson(YANN, null)), FACILITATOR)
        )
      )
      .when(new JoinWorkshop(WORKSHOP, YANN, CODE, "hash", TONIGHT, by(YANN)))
      .isRefused(new Rejection.AlreadyThere("participant", "yann"));
  }
}
