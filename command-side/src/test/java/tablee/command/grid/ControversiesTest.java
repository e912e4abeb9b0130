package tablee.command.grid;

import static tablee.command.Story.*;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.grid.GridCommand.AddSide;
import tablee.messages.grid.GridCommand.PutSideBack;
import tablee.messages.grid.GridCommand.ReviseSide;
import tablee.messages.grid.GridCommand.TakeSideOut;
import tablee.messages.grid.GridEvent.FacetAdded;
import tablee.messages.grid.GridEvent.FacetTakenOut;
import tablee.messages.grid.GridEvent.RowTakenOut;
import tablee.messages.grid.GridEvent.SideAdded;
import tablee.messages.grid.GridEvent.SidePutBack;
import tablee.messages.grid.GridEvent.SideRevised;
import tablee.messages.grid.GridEvent.SideTakenOut;
import tablee.messages.id.FacetId;
import tablee.messages.id.SideId;

class ControversiesTest {

  private static final FacetId DISPUTE = new FacetId("dispute");
  private static final FacetId GEM = new FacetId("gem1");
  private static final SideId FOR = new SideId("for");
  private static final Actor THE_ANNA = by(ANNA);
  private static final Event YES = new SideAdded(WORKSHOP, FOOD, ROW, DISPUTE, FOR, "Oui", THE_ANNA);
  private static final Event OUT = new SideTakenOut(WORKSHOP, FOOD, ROW, DISPUTE, FOR, THE_ANNA);

  private final Scene<Grid> scene = Scene.of(Grid.class, Grid::new);

  private static Story disputing(Event... more) {
    return story(
      groupAtWork(),
      rows("row1", "row2"),
      happened(
        new FacetAdded(WORKSHOP, FOOD, ROW, DISPUTE, "controversy", "Du bio partout ?", FACILITATOR),
        new FacetAdded(WORKSHOP, FOOD, ROW, GEM, "gem", "Brille", FACILITATOR)
      ),
      happened(more)
    );
  }

  private static AddSide add(FacetId facet) {
    return new AddSide(WORKSHOP, FOOD, ROW, facet, FOR, " Oui ", THE_ANNA);
  }

  private static ReviseSide revise(String text) {
    return new ReviseSide(WORKSHOP, FOOD, ROW, DISPUTE, FOR, text, THE_ANNA);
  }

  @Test
  void aControversyTakesOpposingPositions() {
    scene
      .given(disputing())
      .when(add(DISPUTE))
      .records(YES)
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP), Streams.moderation(WORKSHOP));
  }

  @Test
  void noOtherFacetDoes() {
    scene.given(disputing()).when(add(GEM)).isRefused(new Rejection.NotControversy());
  }

  @Test
  void onlyItsGroupArgues() {
    scene
      .given(disputing())
      .when(new AddSide(WORKSHOP, FOOD, ROW, DISPUTE, FOR, "Oui", by(YANN)))
      .isRefused(new Rejection.NotInThisGroup(FOOD));
  }

  @Test
  void aPositionIsReworded() {
    scene
      .given(disputing(YES))
      .when(revise("Oui, partout"))
      .records(new SideRevised(WORKSHOP, FOOD, ROW, DISPUTE, FOR, "Oui, partout", THE_ANNA));
    scene.given(disputing(YES)).when(revise("Oui")).recordsNothing();
    scene.given(disputing(YES, OUT)).when(revise("x")).isRefused(new Rejection.NotFound("side", "for"));
  }

  @Test
  void aPositionIsTakenOutAndPutBack() {
    var takeOut = new TakeSideOut(WORKSHOP, FOOD, ROW, DISPUTE, FOR, THE_ANNA);
    var putBack = new PutSideBack(WORKSHOP, FOOD, ROW, DISPUTE, FOR, THE_ANNA);
    scene.given(disputing(YES)).when(takeOut).records(OUT);
    scene.given(disputing(YES, OUT)).when(takeOut).recordsNothing();
    scene
      .given(disputing(YES, OUT))
      .when(putBack)
      .records(new SidePutBack(WORKSHOP, FOOD, ROW, DISPUTE, FOR, THE_ANNA));
    scene.given(disputing(YES)).when(putBack).recordsNothing();
  }

  @Test
  void whatWasTakenOutIsLeftAlone() {
    scene
      .given(disputing(YES, new FacetTakenOut(WORKSHOP, FOOD, ROW, DISPUTE, FACILITATOR)))
      .when(revise("x"))
      .isRefused(new Rejection.NotFound("facet", "dispute"));
    scene
      .given(disputing(YES, new RowTakenOut(WORKSHOP, FOOD, ROW, FACILITATOR)))
      .when(revise("x"))
      .isRefused(new Rejection.RowTakenOut());
  }

  @Test
  void anIdIsUsedOnceAndAControversyHoldsTwentyPositions() {
    scene.given(disputing(YES, OUT)).when(add(DISPUTE)).isRefused(new Rejection.AlreadyThere("side", "for"));
    var many = IntStream.range(0, 20)
      .mapToObj(n -> new SideAdded(WORKSHOP, FOOD, ROW, DISPUTE, new SideId("s" + n), "x", FACILITATOR))
      .toArray(Event[]::new);
    scene.given(disputing(many)).when(add(DISPUTE)).isRefused(new Rejection.TooMany("side", 20));
  }

  @Test
  void thereMustBeSuchAPositionInTheControversy() {
    scene
      .given(disputing())
      .when(new TakeSideOut(WORKSHOP, FOOD, ROW, DISPUTE, FOR, THE_ANNA))
      .isRefused(new Rejection.NotFound("side", "for"));
  }
}
