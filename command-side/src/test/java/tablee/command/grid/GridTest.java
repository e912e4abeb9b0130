package tablee.command.grid;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.grid.GridCommand.AddFacet;
import tablee.messages.grid.GridCommand.AddRow;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridCommand.MoveRow;
import tablee.messages.grid.GridCommand.PutFacetBack;
import tablee.messages.grid.GridCommand.PutRowBack;
import tablee.messages.grid.GridCommand.ReviseFacet;
import tablee.messages.grid.GridCommand.TakeFacetOut;
import tablee.messages.grid.GridCommand.TakeRowOut;
import tablee.messages.grid.GridEvent.CellEdited;
import tablee.messages.grid.GridEvent.FacetAdded;
import tablee.messages.grid.GridEvent.FacetPutBack;
import tablee.messages.grid.GridEvent.FacetRevised;
import tablee.messages.grid.GridEvent.FacetTakenOut;
import tablee.messages.grid.GridEvent.RowAdded;
import tablee.messages.grid.GridEvent.RowMoved;
import tablee.messages.grid.GridEvent.RowPutBack;
import tablee.messages.grid.GridEvent.RowTakenOut;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.method.Activity;
import tablee.messages.method.Column;
import tablee.messages.method.Words;
import tablee.messages.workshop.WorkshopEvent.ColumnAdded;

class GridTest {

  private static final RowId OTHER = new RowId("row2");
  private static final RowId NEW = new RowId("row9");
  private static final FacetId GEM = new FacetId("gem1");
  private static final Actor THE_ANNA = by(ANNA);
  private static final Event OUT = new RowTakenOut(WORKSHOP, FOOD, ROW, FACILITATOR);
  private static final Event SHINES = new FacetAdded(WORKSHOP, FOOD, ROW, GEM, "gem", "brille", FACILITATOR);
  private static final Event GEM_OUT = new FacetTakenOut(WORKSHOP, FOOD, ROW, GEM, FACILITATOR);

  private final Scene<Grid> scene = Scene.of(Grid.class, Grid::new);

  private static Story filling(Event... more) {
    return story(groupAtWork(), rows("row1", "row2", "row3"), happened(more));
  }

  private static AddRow add(RowId row, @Nullable RowId after, Actor by) {
    return new AddRow(WORKSHOP, FOOD, row, after, by);
  }

  private static EditCell edit(RowId row, String column, String text, Set<Integer> basedOn) {
    return new EditCell(WORKSHOP, FOOD, row, column, text, basedOn, THE_ANNA);
  }

  private static CellEdited editedNow(int version, Set<Integer> basedOn, String text) {
    return new CellEdited(WORKSHOP, FOOD, ROW, "stakes", version, basedOn, text, THE_ANNA);
  }

  private static AddFacet addFacet(RowId row, FacetId facet, String kind) {
    return new AddFacet(WORKSHOP, FOOD, row, facet, kind, "brille", THE_ANNA);
  }

  // --- who writes, and when -------------------------------------------------------------------------------

  @Test
  void aMemberOfTheGroupAddsTheFirstRow() {
    scene
      .given(groupAtWork())
      .when(add(ROW, null, THE_ANNA))
      .records(new RowAdded(WORKSHOP, FOOD, ROW, null, THE_ANNA))
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void aFacilitatorWritesInAnyGrid() {
    scene
      .given(groupAtWork())
      .when(add(ROW, null, FACILITATOR))
      .records(new RowAdded(WORKSHOP, FOOD, ROW, null, FACILITATOR));
  }

  @Test
  void nobodyElseWritesInTheGroupsGrid() {
    scene
      .given(groupAtWork())
      .when(add(ROW, null, by(YANN)))
      .isRefused(new Rejection.NotInThisGroup(FOOD));
    scene
      .given(groupAtWork(), validated(WATER), inGroup(YANN, WATER))
      .when(add(ROW, null, by(YANN)))
      .isRefused(new Rejection.NotInThisGroup(FOOD));
    scene
      .given(groupAtWork())
      .when(add(ROW, null, PROJECTOR))
      .isRefused(new Rejection.NotAllowed(Role.PROJECTOR));
    scene
      .given(groupAtWork(), removed(ANNA))
      .when(add(ROW, null, THE_ANNA))
      .isRefused(new Rejection.Removed());
  }

  @Test
  void onlyAValidatedAxisHasAGrid() {
    scene
      .given(groupAtWork())
      .when(new AddRow(WORKSHOP, WATER, ROW, null, FACILITATOR))
      .isRefused(new Rejection.AxisNotValidated(WATER));
    scene
      .given(filling(new ValidationWithdrawn(WORKSHOP, FOOD, FACILITATOR)))
      .when(add(NEW, null, FACILITATOR))
      .isRefused(new Rejection.AxisNotValidated(FOOD));
    scene
      .given(groupAtWork())
      .when(new AddRow(WORKSHOP, new AxisId("unheard-of"), ROW, null, FACILITATOR))
      .isRefused(new Rejection.NotFound("axis", "unheard-of"));
  }

  @Test
  void anAxisOfTheSameIdInAnotherWorkshopHasAGridOfItsOwn() {
    scene
      .given(groupAtWork(), happened(new RowAdded(ELSEWHERE, FOOD, ROW, null, FACILITATOR)))
      .when(add(ROW, null, THE_ANNA))
      .records(new RowAdded(WORKSHOP, FOOD, ROW, null, THE_ANNA));
  }

  @Test
  void gridsAreFilledInThePhasesThatTakeIt() {
    scene
      .given(roomIn(GRID, GROUPS), proposed(FOOD), validated(FOOD), inGroup(ANNA, FOOD), rows("row1"))
      .when(edit(ROW, "stakes", "l'eau", Set.of()))
      .isRefused(new Rejection.NotInThisPhase(Activity.FILL_GRID, GROUPS, List.of(GRID)));
  }

  // --- rows -----------------------------------------------------------------------------------------------

  @Test
  void aRowIsAddedAfterAnother() {
    scene
      .given(filling())
      .when(add(NEW, ROW, THE_ANNA))
      .records(new RowAdded(WORKSHOP, FOOD, NEW, ROW, THE_ANNA));
  }

  @Test
  void aRowIsAddedAfterOneThatWasTakenOutAndKeepsItsPlace() {
    scene
      .given(filling(OUT))
      .when(add(NEW, ROW, THE_ANNA))
      .records(new RowAdded(WORKSHOP, FOOD, NEW, ROW, THE_ANNA));
  }

  @Test
  void thereMustBeSuchARowToComeAfter() {
    scene
      .given(filling())
      .when(add(NEW, new RowId("unheard-of"), THE_ANNA))
      .isRefused(new Rejection.NotFound("row", "unheard-of"));
    scene
      .given(filling())
      .when(new MoveRow(WORKSHOP, FOOD, ROW, new RowId("unheard-of"), THE_ANNA))
      .isRefused(new Rejection.NotFound("row", "unheard-of"));
  }

  @Test
  void aRowIdIsUsedOnce() {
    scene
      .given(filling(OUT))
      .when(add(ROW, null, THE_ANNA))
      .isRefused(new Rejection.AlreadyThere("row", "row1"));
  }

  @Test
  void aGridHoldsFiveHundredRows() {
    var many = IntStream.range(0, 500)
      .mapToObj(n -> "r" + n)
      .toArray(String[]::new);
    scene
      .given(groupAtWork(), rows(many))
      .when(add(NEW, null, THE_ANNA))
      .isRefused(new Rejection.TooMany("row", 500));
  }

  @Test
  void aRowIsMoved() {
    scene
      .given(filling())
      .when(new MoveRow(WORKSHOP, FOOD, ROW, OTHER, THE_ANNA))
      .records(new RowMoved(WORKSHOP, FOOD, ROW, OTHER, THE_ANNA));
    scene
      .given(filling(new RowMoved(WORKSHOP, FOOD, ROW, OTHER, FACILITATOR)))
      .when(new MoveRow(WORKSHOP, FOOD, ROW, null, THE_ANNA))
      .records(new RowMoved(WORKSHOP, FOOD, ROW, null, THE_ANNA));
  }

  @Test
  void movingARowWhereItIsChangesNothing() {
    scene
      .given(filling())
      .when(new MoveRow(WORKSHOP, FOOD, OTHER, ROW, THE_ANNA))
      .recordsNothing();
  }

  @Test
  void aRowDoesNotComeAfterItself() {
    scene
      .given(filling())
      .when(new MoveRow(WORKSHOP, FOOD, ROW, ROW, THE_ANNA))
      .isRefused(new Rejection.Malformed("after"));
  }

  @Test
  void aRowIsTakenOutAndPutBack() {
    scene
      .given(filling())
      .when(new TakeRowOut(WORKSHOP, FOOD, ROW, THE_ANNA))
      .records(new RowTakenOut(WORKSHOP, FOOD, ROW, THE_ANNA));
    scene
      .given(filling(OUT))
      .when(new TakeRowOut(WORKSHOP, FOOD, ROW, THE_ANNA))
      .recordsNothing();
    scene
      .given(filling(OUT))
      .when(new PutRowBack(WORKSHOP, FOOD, ROW, THE_ANNA))
      .records(new RowPutBack(WORKSHOP, FOOD, ROW, THE_ANNA));
    scene
      .given(filling())
      .when(new PutRowBack(WORKSHOP, FOOD, ROW, THE_ANNA))
      .recordsNothing();
  }

  @Test
  void aRowThatWasTakenOutIsLeftAlone() {
    var refusal = new Rejection.RowTakenOut();
    var out = filling(SHINES, OUT);
    scene
      .given(out)
      .when(edit(ROW, "stakes", "l'eau", Set.of()))
      .isRefused(refusal);
    scene
      .given(out)
      .when(new MoveRow(WORKSHOP, FOOD, ROW, OTHER, THE_ANNA))
      .isRefused(refusal);
    scene
      .given(out)
      .when(addFacet(ROW, new FacetId("f2"), "gem"))
      .isRefused(refusal);
    scene
      .given(out)
      .when(new ReviseFacet(WORKSHOP, FOOD, ROW, GEM, "x", THE_ANNA))
      .isRefused(refusal);
    scene
      .given(out)
      .when(new TakeFacetOut(WORKSHOP, FOOD, ROW, GEM, THE_ANNA))
      .isRefused(refusal);
    scene
      .given(out)
      .when(new PutFacetBack(WORKSHOP, FOOD, ROW, GEM, THE_ANNA))
      .isRefused(refusal);
  }

  @Test
  void aRowThatIsPutBackIsWrittenInAgain() {
    scene
      .given(filling(OUT, new RowPutBack(WORKSHOP, FOOD, ROW, FACILITATOR)))
      .when(edit(ROW, "stakes", "l'eau", Set.of()))
      .records(editedNow(1, Set.of(), "l'eau"));
  }

  @Test
  void thereMustBeSuchARow() {
    var refusal = new Rejection.NotFound("row", "row9");
    scene
      .given(filling())
      .when(edit(NEW, "stakes", "l'eau", Set.of()))
      .isRefused(refusal);
    scene
      .given(filling())
      .when(new MoveRow(WORKSHOP, FOOD, NEW, null, THE_ANNA))
      .isRefused(refusal);
    scene
      .given(filling())
      .when(new TakeRowOut(WORKSHOP, FOOD, NEW, THE_ANNA))
      .isRefused(refusal);
    scene
      .given(filling())
      .when(new PutRowBack(WORKSHOP, FOOD, NEW, THE_ANNA))
      .isRefused(refusal);
    scene
      .given(filling())
      .when(addFacet(NEW, GEM, "gem"))
      .isRefused(refusal);
  }

  // --- cells ----------------------------------------------------------------------------------------------

  @Test
  void versionsOfACellCountFromOne() {
    scene
      .given(filling())
      .when(edit(ROW, "stakes", "l'eau", Set.of()))
      .records(editedNow(1, Set.of(), "l'eau"));
    scene
      .given(filling(edited(1, Set.of(), "l'eau"), edited(2, Set.of(1), "l'air")))
      .when(edit(ROW, "stakes", "la terre", Set.of(2)))
      .records(editedNow(3, Set.of(2), "la terre"));
  }

  @Test
  void twoWhoEditTheSameCellOverwriteNothing() {
    scene
      .given(filling(edited(1, Set.of(), "l'eau"), edited(2, Set.of(1), "l'eau pure")))
      .when(edit(ROW, "stakes", "l'eau claire", Set.of(1)))
      .records(editedNow(3, Set.of(1), "l'eau claire"));
  }

  @Test
  void everyCellHasVersionsOfItsOwn() {
    scene
      .given(filling(edited(1, Set.of(), "l'eau")))
      .when(edit(OTHER, "stakes", "l'air", Set.of()))
      .records(new CellEdited(WORKSHOP, FOOD, OTHER, "stakes", 1, Set.of(), "l'air", THE_ANNA));
    scene
      .given(filling(edited(1, Set.of(), "l'eau")))
      .when(edit(ROW, "examples", "l'air", Set.of()))
      .records(new CellEdited(WORKSHOP, FOOD, ROW, "examples", 1, Set.of(), "l'air", THE_ANNA));
  }

  @Test
  void anEditIsBasedOnWhatWas() {
    scene
      .given(filling(edited(1, Set.of(), "l'eau")))
      .when(edit(ROW, "stakes", "l'air", Set.of(2)))
      .isRefused(new Rejection.BasedOnNothing());
  }

  @Test
  void anEmptyTextClearsACell() {
    scene
      .given(filling(edited(1, Set.of(), "l'eau")))
      .when(edit(ROW, "stakes", "", Set.of(1)))
      .records(editedNow(2, Set.of(1), ""));
  }

  @Test
  void writingWhatStandsThereAlreadyChangesNothing() {
    scene
      .given(filling(edited(1, Set.of(), "l'eau")))
      .when(edit(ROW, "stakes", " l'eau ", Set.of(1)))
      .recordsNothing();
    scene
      .given(filling())
      .when(edit(ROW, "stakes", "", Set.of()))
      .recordsNothing();
  }

  @Test
  void columnsAreTheMethods() {
    scene
      .given(filling())
      .when(edit(ROW, "budget", "100", Set.of()))
      .isRefused(new Rejection.Malformed("column"));
  }

  @Test
  void aColumnThatTheWorkshopAddedIsWrittenInAsWell() {
    scene
      .given(
        filling(new ColumnAdded(WORKSHOP, new Column("budget", new Words("Budget", "Funding")), FACILITATOR))
      )
      .when(edit(ROW, "budget", "100", Set.of()))
      .records(new CellEdited(WORKSHOP, FOOD, ROW, "budget", 1, Set.of(), "100", THE_ANNA));
  }

  // --- facets ---------------------------------------------------------------------------------------------

  @Test
  void aFacetIsPutOnARow() {
    scene
      .given(filling())
      .when(addFacet(ROW, GEM, "gem"))
      .records(new FacetAdded(WORKSHOP, FOOD, ROW, GEM, "gem", "brille", THE_ANNA));
  }

  @Test
  void kindsOfFacetsAreTheMethods() {
    scene
      .given(filling())
      .when(addFacet(ROW, GEM, "rumour"))
      .isRefused(new Rejection.Malformed("kind"));
  }

  @Test
  void aFacetIdIsUsedOnce() {
    scene
      .given(filling(SHINES, GEM_OUT))
      .when(addFacet(OTHER, GEM, "gem"))
      .isRefused(new Rejection.AlreadyThere("facet", "gem1"));
  }

  @Test
  void aRowHoldsFiftyFacets() {
    var many = IntStream.range(0, 50)
      .mapToObj(n -> new FacetAdded(WORKSHOP, FOOD, ROW, new FacetId("f" + n), "gem", "", FACILITATOR))
      .toArray(Event[]::new);
    scene
      .given(filling(many))
      .when(addFacet(ROW, GEM, "gem"))
      .isRefused(new Rejection.TooMany("facet", 50));
    scene
      .given(filling(many))
      .when(addFacet(OTHER, GEM, "gem"))
      .records(new FacetAdded(WORKSHOP, FOOD, OTHER, GEM, "gem", "brille", THE_ANNA));
  }

  @Test
  void aFacetIsReworded() {
    scene
      .given(filling(SHINES))
      .when(new ReviseFacet(WORKSHOP, FOOD, ROW, GEM, "luit", THE_ANNA))
      .records(new FacetRevised(WORKSHOP, FOOD, ROW, GEM, "luit", THE_ANNA));
    scene
      .given(filling(SHINES, new FacetRevised(WORKSHOP, FOOD, ROW, GEM, "luit", FACILITATOR)))
      .when(new ReviseFacet(WORKSHOP, FOOD, ROW, GEM, "luit", THE_ANNA))
      .recordsNothing();
  }

  @Test
  void aFacetIsTakenOutAndPutBack() {
    scene
      .given(filling(SHINES))
      .when(new TakeFacetOut(WORKSHOP, FOOD, ROW, GEM, THE_ANNA))
      .records(new FacetTakenOut(WORKSHOP, FOOD, ROW, GEM, THE_ANNA));
    scene
      .given(filling(SHINES, GEM_OUT))
      .when(new TakeFacetOut(WORKSHOP, FOOD, ROW, GEM, THE_ANNA))
      .recordsNothing();
    scene
      .given(filling(SHINES, GEM_OUT))
      .when(new PutFacetBack(WORKSHOP, FOOD, ROW, GEM, THE_ANNA))
      .records(new FacetPutBack(WORKSHOP, FOOD, ROW, GEM, THE_ANNA));
    scene
      .given(filling(SHINES, GEM_OUT, new FacetPutBack(WORKSHOP, FOOD, ROW, GEM, FACILITATOR)))
      .when(new PutFacetBack(WORKSHOP, FOOD, ROW, GEM, THE_ANNA))
      .recordsNothing();
  }

  @Test
  void thereMustBeSuchAFacetOnTheRow() {
    var refusal = new Rejection.NotFound("facet", "gem1");
    scene
      .given(filling(SHINES))
      .when(new TakeFacetOut(WORKSHOP, FOOD, OTHER, GEM, THE_ANNA))
      .isRefused(refusal);
    scene
      .given(filling())
      .when(new PutFacetBack(WORKSHOP, FOOD, ROW, GEM, THE_ANNA))
      .isRefused(refusal);
    scene
      .given(filling(SHINES, GEM_OUT))
      .when(new ReviseFacet(WORKSHOP, FOOD, ROW, GEM, "luit", THE_ANNA))
      .isRefused(refusal);
  }
}
