package tablee.command.library;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.command.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.grid.GridEvent.RowTakenOut;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.ItemId;
import tablee.messages.id.RowId;
import tablee.messages.library.AttachmentCommand.AttachItem;
import tablee.messages.library.AttachmentCommand.DetachItem;
import tablee.messages.library.AttachmentCommand.NoticeLibrary;
import tablee.messages.library.AttachmentCommand.TakeStance;
import tablee.messages.library.AttachmentEvent.ItemAttached;
import tablee.messages.library.AttachmentEvent.ItemDetached;
import tablee.messages.library.AttachmentEvent.LibraryNoticed;
import tablee.messages.library.AttachmentEvent.StanceTaken;
import tablee.messages.library.ItemKind;
import tablee.messages.library.ItemReference;
import tablee.messages.library.LibraryEvent.ItemAdded;
import tablee.messages.library.LibraryEvent.ItemRevised;
import tablee.messages.library.LibraryEvent.ItemTakenOut;
import tablee.messages.library.LibraryItem;
import tablee.messages.library.Link;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
import tablee.messages.method.Activity;

class AttachmentsTest {

  private static final AttachmentId PIN = new AttachmentId("pin");
  private static final Actor THE_ANNA = by(ANNA);
  private static final LibraryItem STUDY = study("Étude");
  private static final Event BROUGHT = new ItemAdded(PROGRAMME, WORKSHOP, STUDY, FACILITATOR);
  private static final Event ON_ROW = new ItemAttached(
    WORKSHOP,
    PIN,
    ItemReference.to(STUDY),
    Target.ROW,
    FOOD,
    ROW,
    Stance.SUPPORTS,
    THE_ANNA
  );

  private final Scene<Attachments> scene = Scene.of(Attachments.class, Attachments::new);

  private static LibraryItem study(String title) {
    return new LibraryItem(
      new ItemId("study"),
      ItemKind.RESOURCE,
      title,
      "",
      null,
      new Link("https://example.org/"),
      ""
    );
  }

  private static Story exploring(Event... more) {
    return story(roomIn(EXPLORATION), proposed(FOOD, WATER), happened(BROUGHT), happened(more));
  }

  private static Story filling(Event... more) {
    return story(groupAtWork(), rows("row1"), happened(BROUGHT), happened(more));
  }

  private static AttachItem toAxis(Actor by) {
    return new AttachItem(WORKSHOP, PIN, STUDY.item(), Target.AXIS, FOOD, null, null, by);
  }

  private static AttachItem toGroup(Actor by) {
    return new AttachItem(WORKSHOP, PIN, STUDY.item(), Target.GROUP, FOOD, null, null, by);
  }

  private static AttachItem toRow(Stance stance, Actor by) {
    return new AttachItem(WORKSHOP, PIN, STUDY.item(), Target.ROW, FOOD, ROW, stance, by);
  }

  private static Event attached(Target on, LibraryItem item, Actor by) {
    return new ItemAttached(WORKSHOP, PIN, ItemReference.to(item), on, FOOD, null, null, by);
  }

  // --- where ------------------------------------------------------------------------------------------------

  @Test
  void aTablePutsAnItemBesideItsAxis() {
    scene
      .given(exploring())
      .when(toAxis(THE_ANNA))
      .records(attached(Target.AXIS, STUDY, THE_ANNA))
      .restingOn(Streams.workshop(WORKSHOP), Streams.axes(WORKSHOP), Streams.moderation(WORKSHOP));
    scene
      .given(exploring())
      .when(toAxis(by(YANN)))
      .isRefused(new Rejection.NotAtThisTable());
    scene
      .given(exploring())
      .when(toAxis(FACILITATOR))
      .records(attached(Target.AXIS, STUDY, FACILITATOR));
  }

  @Test
  void theAxisLives() {
    scene
      .given(exploring(), withdrawn(FOOD))
      .when(toAxis(FACILITATOR))
      .isRefused(new Rejection.AxisWithdrawn(FOOD));
    scene
      .given(exploring(), merged(SOIL, FOOD, WATER))
      .when(toAxis(THE_ANNA))
      .isRefused(new Rejection.AxisMergedAway(FOOD, SOIL));
    scene
      .given(exploring(), merged(SOIL, FOOD, WATER))
      .when(new AttachItem(WORKSHOP, PIN, STUDY.item(), Target.AXIS, SOIL, null, null, THE_ANNA))
      .isRefused(new Rejection.NotAtThisTable());
  }

  @Test
  void aGroupPutsAnItemOnItsPage() {
    var atWork = story(
      roomIn(APPROPRIATION),
      proposed(FOOD),
      validated(FOOD),
      inGroup(ANNA, FOOD),
      happened(BROUGHT)
    );
    scene
      .given(atWork)
      .when(toGroup(THE_ANNA))
      .records(attached(Target.GROUP, STUDY, THE_ANNA));
    scene
      .given(atWork)
      .when(toGroup(by(YANN)))
      .isRefused(new Rejection.NotInThisGroup(FOOD));
    scene.given(exploring()).when(toGroup(FACILITATOR)).isRefused(new Rejection.AxisNotValidated(FOOD));
  }

  @Test
  void aGroupPutsAnItemBesideARowSayingWhetherItSupportsOrContradicts() {
    scene.given(filling()).when(toRow(Stance.SUPPORTS, THE_ANNA)).records(ON_ROW);
    scene
      .given(filling())
      .when(toRow(Stance.SUPPORTS, by(YANN)))
      .isRefused(new Rejection.NotInThisGroup(FOOD));
  }

  @Test
  void theRowStands() {
    scene
      .given(filling(new RowTakenOut(WORKSHOP, FOOD, ROW, FACILITATOR)))
      .when(toRow(Stance.SUPPORTS, THE_ANNA))
      .isRefused(new Rejection.RowTakenOut());
    scene
      .given(filling())
      .when(
        new AttachItem(
          WORKSHOP,
          PIN,
          STUDY.item(),
          Target.ROW,
          FOOD,
          new RowId("row9"),
          Stance.SUPPORTS,
          THE_ANNA
        )
      )
      .isRefused(new Rejection.NotFound("row", "row9"));
  }

  @Test
  void itemsArePutInThePhasesThatUseTheLibrary() {
    scene
      .given(roomIn(POOLING), proposed(FOOD), happened(BROUGHT))
      .when(toAxis(FACILITATOR))
      .isRefused(
        new Rejection.NotInThisPhase(Activity.USE_LIBRARY, POOLING, List.of(EXPLORATION, APPROPRIATION, GRID))
      );
  }

  // --- what -------------------------------------------------------------------------------------------------

  @Test
  void whatIsPutThereStaysAsItWasAtThatMoment() {
    var renamed = study("Étude de 2014");
    scene
      .given(exploring(new ItemRevised(PROGRAMME, WORKSHOP, renamed, FACILITATOR)))
      .when(toAxis(THE_ANNA))
      .records(attached(Target.AXIS, renamed, THE_ANNA));
  }

  @Test
  void itIsInTheProgrammesLibrary() {
    scene
      .given(roomIn(EXPLORATION), proposed(FOOD))
      .when(toAxis(THE_ANNA))
      .isRefused(new Rejection.NotFound("item", "study"));
    scene
      .given(exploring(new ItemTakenOut(PROGRAMME, WORKSHOP, STUDY.item(), FACILITATOR)))
      .when(toAxis(THE_ANNA))
      .isRefused(new Rejection.ItemTakenOut());
  }

  @Test
  void theSameItemStandsOnceInAPlace() {
    var again = new AttachmentId("again");
    scene
      .given(filling(ON_ROW))
      .when(
        new AttachItem(WORKSHOP, again, STUDY.item(), Target.ROW, FOOD, ROW, Stance.SUPPORTS, FACILITATOR)
      )
      .recordsNothing();
    scene
      .given(filling(ON_ROW))
      .when(
        new AttachItem(WORKSHOP, again, STUDY.item(), Target.ROW, FOOD, ROW, Stance.CONTRADICTS, FACILITATOR)
      )
      .isRefused(new Rejection.AlreadyThere("item", "study"));
  }

  @Test
  void whatWasTakenOffComesBackWhereItWasUnderItsIdAndNowhereElse() {
    var takenOff = new ItemDetached(WORKSHOP, PIN, FOOD, ROW, THE_ANNA);
    scene.given(filling(ON_ROW, takenOff)).when(toRow(Stance.SUPPORTS, THE_ANNA)).records(ON_ROW);
    scene
      .given(filling(ON_ROW, takenOff))
      .when(toGroup(THE_ANNA))
      .isRefused(new Rejection.AlreadyThere("attachment", "pin"));
  }

  @Test
  void thirtyItemsStandInOnePlace() {
    var many = IntStream.range(0, 30)
      .mapToObj(n ->
        new ItemAttached(
          WORKSHOP,
          new AttachmentId("k" + n),
          new ItemReference(new ItemId("i" + n), ItemKind.RESOURCE, "x", null),
          Target.AXIS,
          FOOD,
          null,
          null,
          FACILITATOR
        )
      )
      .toArray(Event[]::new);
    scene.given(exploring(many)).when(toAxis(THE_ANNA)).isRefused(new Rejection.TooMany("attachment", 30));
  }

  // --- afterwards -------------------------------------------------------------------------------------------

  @Test
  void aGroupThinksAgainWhatAnItemSays() {
    scene
      .given(filling(ON_ROW))
      .when(new TakeStance(WORKSHOP, PIN, Stance.CONTRADICTS, THE_ANNA))
      .records(new StanceTaken(WORKSHOP, PIN, FOOD, ROW, Stance.CONTRADICTS, THE_ANNA));
    scene
      .given(filling(ON_ROW))
      .when(new TakeStance(WORKSHOP, PIN, Stance.SUPPORTS, THE_ANNA))
      .recordsNothing();
    scene
      .given(filling(ON_ROW))
      .when(new TakeStance(WORKSHOP, PIN, Stance.CONTRADICTS, by(YANN)))
      .isRefused(new Rejection.NotInThisGroup(FOOD));
  }

  @Test
  void onlyWhatStandsBesideARowSaysAnythingAboutIt() {
    scene
      .given(exploring(attached(Target.AXIS, STUDY, THE_ANNA)))
      .when(new TakeStance(WORKSHOP, PIN, Stance.SUPPORTS, THE_ANNA))
      .isRefused(new Rejection.NotFound("attachment", "pin"));
  }

  @Test
  void anItemIsTakenAway() {
    var detached = new ItemDetached(WORKSHOP, PIN, FOOD, ROW, THE_ANNA);
    scene
      .given(filling(ON_ROW))
      .when(new DetachItem(WORKSHOP, PIN, THE_ANNA))
      .records(detached);
    scene
      .given(filling(ON_ROW, detached))
      .when(new DetachItem(WORKSHOP, PIN, THE_ANNA))
      .recordsNothing();
    scene
      .given(filling(ON_ROW))
      .when(new DetachItem(WORKSHOP, PIN, by(YANN)))
      .isRefused(new Rejection.NotInThisGroup(FOOD));
    scene
      .given(filling())
      .when(new DetachItem(WORKSHOP, PIN, THE_ANNA))
      .isRefused(new Rejection.NotFound("attachment", "pin"));
  }

  // --- the library grows ------------------------------------------------------------------------------------

  @Test
  void aWorkshopIsToldHowFarItsLibraryHasCome() {
    scene
      .given(exploring(new ItemRevised(PROGRAMME, WORKSHOP, STUDY, FACILITATOR)))
      .when(new NoticeLibrary(WORKSHOP, THE_ANNA))
      .records(new LibraryNoticed(WORKSHOP, 2, 1, THE_ANNA));
  }

  @Test
  void toldTwiceOrLateItHearsNothingNew() {
    scene
      .given(exploring(new LibraryNoticed(WORKSHOP, 1, 1, FACILITATOR)))
      .when(new NoticeLibrary(WORKSHOP, THE_ANNA))
      .recordsNothing();
  }

  @Test
  void anAxisOfAnotherWorkshopIsNone() {
    scene
      .given(exploring())
      .when(
        new AttachItem(
          WORKSHOP,
          PIN,
          STUDY.item(),
          Target.AXIS,
          new AxisId("unheard-of"),
          null,
          null,
          FACILITATOR
        )
      )
      .isRefused(new Rejection.NotFound("axis", "unheard-of"));
  }
}
