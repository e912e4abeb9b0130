package tablee.command.library;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.*;

import java.util.List;
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
import tablee.messages.id.ItemId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.library.ItemKind;
import tablee.messages.library.LibraryCommand.AddItems;
import tablee.messages.library.LibraryCommand.PutItemBack;
import tablee.messages.library.LibraryCommand.ReviseItem;
import tablee.messages.library.LibraryCommand.TakeItemOut;
import tablee.messages.library.LibraryEvent.ItemAdded;
import tablee.messages.library.LibraryEvent.ItemPutBack;
import tablee.messages.library.LibraryEvent.ItemRevised;
import tablee.messages.library.LibraryEvent.ItemTakenOut;
import tablee.messages.library.LibraryItem;
import tablee.messages.library.Link;
import tablee.messages.method.Activity;

class LibraryTest {

  private static final Actor THE_ANNA = by(ANNA);
  private static final LibraryItem ENTRY = item("entry", ItemKind.THEMATIC_ENTRY, "Se nourrir", null);
  private static final LibraryItem FARM = item("farm", ItemKind.INITIATIVE, "La ferme", "entry");
  private static final LibraryItem STUDY = item("study", ItemKind.RESOURCE, "Étude", null);

  private final Scene<Library> scene = Scene.of(Library.class, Library::new);

  private static LibraryItem item(String id, ItemKind kind, String title, @Nullable String entry) {
    return new LibraryItem(
      new ItemId(id),
      kind,
      title,
      "",
      entry == null ? null : new ItemId(entry),
      kind == ItemKind.RESOURCE ? new Link("https://example.org/") : null,
      ""
    );
  }

  private static AddItems add(Actor by, LibraryItem... items) {
    return new AddItems(PROGRAMME, WORKSHOP, List.of(items), by);
  }

  private static Event added(LibraryItem item, Actor by) {
    return new ItemAdded(PROGRAMME, WORKSHOP, item, by);
  }

  private static Event out(LibraryItem item) {
    return new ItemTakenOut(PROGRAMME, WORKSHOP, item.item(), FACILITATOR);
  }

  private static Story open(Event... more) {
    return story(roomIn(EXPLORATION), happened(more));
  }

  // --- facilitators -----------------------------------------------------------------------------------------

  @Test
  void aFacilitatorBringsAListInAlsoBeforeTheStart() {
    scene
      .given(planned())
      .when(add(FACILITATOR, FARM, ENTRY, STUDY))
      .records(added(FARM, FACILITATOR), added(ENTRY, FACILITATOR), added(STUDY, FACILITATOR))
      .restingOn(Streams.workshop(WORKSHOP));
  }

  @Test
  void allOfAListComesInOrNothing() {
    scene
      .given(open(added(STUDY, FACILITATOR)))
      .when(add(FACILITATOR, FARM, STUDY))
      .isRefused(new Rejection.AlreadyThere("item", "study"));
    scene
      .given(open())
      .when(add(FACILITATOR, STUDY, STUDY))
      .isRefused(new Rejection.AlreadyThere("item", "study"));
  }

  @Test
  void whatAnItemBelongsToIsAThematicEntryThatStands() {
    scene.given(open()).when(add(FACILITATOR, FARM)).isRefused(new Rejection.NotFound("item", "entry"));
    scene
      .given(open(added(item("entry", ItemKind.RESOURCE, "Pas une entrée", null), FACILITATOR)))
      .when(add(FACILITATOR, FARM))
      .isRefused(new Rejection.Malformed("entry"));
    scene
      .given(open(added(ENTRY, FACILITATOR), out(ENTRY)))
      .when(add(FACILITATOR, FARM))
      .isRefused(new Rejection.ItemTakenOut());
  }

  @Test
  void anItemIsRewrittenAndKeepsItsKind() {
    var now = item("farm", ItemKind.INITIATIVE, "La ferme urbaine", "entry");
    var there = open(added(ENTRY, FACILITATOR), added(FARM, FACILITATOR));
    scene
      .given(there)
      .when(new ReviseItem(PROGRAMME, WORKSHOP, now, FACILITATOR))
      .records(new ItemRevised(PROGRAMME, WORKSHOP, now, FACILITATOR));
    scene
      .given(there)
      .when(new ReviseItem(PROGRAMME, WORKSHOP, FARM, FACILITATOR))
      .recordsNothing();
    scene
      .given(there)
      .when(
        new ReviseItem(PROGRAMME, WORKSHOP, item("farm", ItemKind.RESOURCE, "La ferme", null), FACILITATOR)
      )
      .isRefused(new Rejection.Malformed("kind"));
    scene
      .given(there, happened(out(FARM)))
      .when(new ReviseItem(PROGRAMME, WORKSHOP, now, FACILITATOR))
      .isRefused(new Rejection.ItemTakenOut());
    scene
      .given(open())
      .when(new ReviseItem(PROGRAMME, WORKSHOP, STUDY, FACILITATOR))
      .isRefused(new Rejection.NotFound("item", "study"));
  }

  @Test
  void anItemIsTakenOutAndPutBack() {
    var takeOut = new TakeItemOut(PROGRAMME, WORKSHOP, STUDY.item(), FACILITATOR);
    var putBack = new PutItemBack(PROGRAMME, WORKSHOP, STUDY.item(), FACILITATOR);
    scene
      .given(open(added(STUDY, THE_ANNA)))
      .when(takeOut)
      .records(out(STUDY));
    scene
      .given(open(added(STUDY, THE_ANNA), out(STUDY)))
      .when(takeOut)
      .recordsNothing();
    scene
      .given(open(added(STUDY, THE_ANNA), out(STUDY)))
      .when(putBack)
      .records(new ItemPutBack(PROGRAMME, WORKSHOP, STUDY.item(), FACILITATOR));
    scene
      .given(open(added(STUDY, THE_ANNA)))
      .when(putBack)
      .recordsNothing();
  }

  @Test
  void aLibraryHoldsThreeThousandItems() {
    var many = IntStream.range(0, 2_999)
      .mapToObj(n -> added(item("i" + n, ItemKind.RESOURCE, "x", null), FACILITATOR))
      .toArray(Event[]::new);
    scene
      .given(open(many))
      .when(add(FACILITATOR, STUDY, ENTRY))
      .isRefused(new Rejection.TooMany("item", 3_000));
  }

  // --- participants -----------------------------------------------------------------------------------------

  @Test
  void aParticipantBringsAResource() {
    scene.given(open()).when(add(THE_ANNA, STUDY)).records(added(STUDY, THE_ANNA));
  }

  @Test
  void andNothingElse() {
    var refusal = new Rejection.NotAllowed(Role.PARTICIPANT);
    scene
      .given(open(added(ENTRY, FACILITATOR)))
      .when(add(THE_ANNA, FARM))
      .isRefused(refusal);
    scene
      .given(open())
      .when(add(THE_ANNA, STUDY, ENTRY))
      .isRefused(refusal);
  }

  @Test
  void participantsUseTheLibraryInThePhasesThatSaySo() {
    scene
      .given(roomIn(WELCOME))
      .when(add(THE_ANNA, STUDY))
      .isRefused(
        new Rejection.NotInThisPhase(Activity.USE_LIBRARY, WELCOME, List.of(EXPLORATION, APPROPRIATION, GRID))
      );
  }

  @Test
  void whoBroughtAResourceChangesItAndNobodyElse() {
    var now = item("study", ItemKind.RESOURCE, "Étude de 2014", null);
    scene
      .given(open(added(STUDY, THE_ANNA)))
      .when(new ReviseItem(PROGRAMME, WORKSHOP, now, THE_ANNA))
      .records(new ItemRevised(PROGRAMME, WORKSHOP, now, THE_ANNA));
    scene
      .given(open(added(STUDY, by(YANN))))
      .when(new ReviseItem(PROGRAMME, WORKSHOP, now, THE_ANNA))
      .isRefused(new Rejection.NotYours());
    scene
      .given(open(added(STUDY, by(YANN))))
      .when(new TakeItemOut(PROGRAMME, WORKSHOP, STUDY.item(), THE_ANNA))
      .isRefused(new Rejection.NotYours());
  }

  @Test
  void somebodyOfTheSameIdInAnotherWorkshopIsSomebodyElse() {
    scene
      .given(open(new ItemAdded(PROGRAMME, ELSEWHERE, STUDY, THE_ANNA)))
      .when(new TakeItemOut(PROGRAMME, WORKSHOP, STUDY.item(), THE_ANNA))
      .isRefused(new Rejection.NotYours());
  }

  // --- whose library ----------------------------------------------------------------------------------------

  @Test
  void aWorkshopFillsItsOwnProgrammesLibrary() {
    scene
      .given(open())
      .when(new AddItems(new ProgrammeId("other"), WORKSHOP, List.of(STUDY), FACILITATOR))
      .isRefused(new Rejection.NotFound("programme", "other"));
    scene.given(open()).when(add(PROJECTOR, STUDY)).isRefused(new Rejection.NotAllowed(Role.PROJECTOR));
  }
}
