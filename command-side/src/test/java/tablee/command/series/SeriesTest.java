package tablee.command.series;

import static tablee.command.Story.*;
import static tablee.messages.method.CollectiveExploration.EXPLORATION;

import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.command.Scene;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.Streams;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.programme.TerritoryEvent.TerritoryAdded;
import tablee.messages.programme.TerritoryEvent.TerritoryTakenOut;
import tablee.messages.series.EarlierPerson;
import tablee.messages.series.SeriesCommand;
import tablee.messages.series.SeriesCommand.AnnounceNext;
import tablee.messages.series.SeriesCommand.BeginInheritance;
import tablee.messages.series.SeriesCommand.CompleteInheritance;
import tablee.messages.series.SeriesCommand.InheritPeople;
import tablee.messages.series.SeriesCommand.SituateWorkshop;
import tablee.messages.series.SeriesEvent.InheritanceBegun;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.SeriesEvent.NextAnnounced;
import tablee.messages.series.SeriesEvent.PeopleInherited;
import tablee.messages.series.SeriesEvent.WorkshopSituated;
import tablee.messages.series.Snapshot;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;

class SeriesTest {

  private static final TerritoryId TREGOR = new TerritoryId("tregor");
  private static final Snapshot LATER = new Snapshot(EARLIER, 90);
  private static final List<EarlierPerson> PEOPLE = List.of(new EarlierPerson(ANNA, FOOD));
  private static final PeopleInherited INHERITED = new PeopleInherited(
    WORKSHOP,
    SNAPSHOT,
    PEOPLE,
    FACILITATOR
  );
  private static final InheritanceCompleted COMPLETED = new InheritanceCompleted(
    WORKSHOP,
    SNAPSHOT,
    FACILITATOR
  );

  private final Scene<Series> scene = Scene.of(Series.class, Series::new);

  private static SeriesCommand begin(Snapshot snapshot) {
    return new BeginInheritance(WORKSHOP, snapshot, "Plougasnou", null, FACILITATOR);
  }

  @Test
  void aWorkshopBeginsToInheritBeforeItStarts() {
    scene
      .given(planned(), plannedEarlier())
      .when(begin(SNAPSHOT))
      .records(begun(SNAPSHOT))
      .restingOn(Streams.workshop(WORKSHOP), Streams.workshop(EARLIER));
    scene
      .given(workshopIn(EXPLORATION), plannedEarlier())
      .when(begin(SNAPSHOT))
      .isRefused(new Rejection.AlreadyStarted());
  }

  @Test
  void theLineGoesBackToTheFirstWorkshop() {
    var first = new WorkshopId("first");
    var earlierInherited = new InheritanceBegun(
      EARLIER,
      new Snapshot(first, 20),
      "First",
      null,
      List.of(first),
      FACILITATOR
    );
    scene
      .given(planned(), plannedEarlier().then(earlierInherited))
      .when(begin(SNAPSHOT))
      .records(
        new InheritanceBegun(WORKSHOP, SNAPSHOT, "Plougasnou", null, List.of(EARLIER, first), FACILITATOR)
      );
  }

  @Test
  void whatWasBegunIsBegunAnewOnlyWithALaterState() {
    var given = scene.given(planned(), plannedEarlier(), inheriting());
    given.when(begin(SNAPSHOT)).recordsNothing();
    given.when(begin(new Snapshot(EARLIER, 60))).recordsNothing();
    given.when(begin(LATER)).records(begun(LATER));
  }

  @Test
  void aWorkshopInheritsFromOneOtherOfItsProgramme() {
    scene
      .given(planned())
      .when(begin(new Snapshot(WORKSHOP, 5)))
      .isRefused(new Rejection.NotFound("workshop", "morlaix"));
    scene.given(planned()).when(begin(SNAPSHOT)).isRefused(new Rejection.NotFound("workshop", "plougasnou"));
    var elsewhere = new WorkshopPlanned(
      ELSEWHERE,
      new ProgrammeId("another"),
      "Brest",
      null,
      "",
      List.of(),
      CollectiveExploration.method(),
      "BREST234",
      FACILITATOR
    );
    scene
      .given(planned().then(elsewhere))
      .when(begin(new Snapshot(ELSEWHERE, 5)))
      .isRefused(new Rejection.NotFound("workshop", "brest"));
  }

  @Test
  void noTwoWorkshopsInheritFromEachOther() {
    var theOtherWayRound = new InheritanceBegun(
      EARLIER,
      new Snapshot(WORKSHOP, 20),
      "Morlaix",
      null,
      List.of(WORKSHOP),
      FACILITATOR
    );
    scene
      .given(planned(), plannedEarlier().then(theOtherWayRound))
      .when(begin(SNAPSHOT))
      .isRefused(new Rejection.Malformed("from"));
  }

  @Test
  void peopleAreInheritedOnceForAState() {
    var inherit = new InheritPeople(WORKSHOP, SNAPSHOT, PEOPLE, FACILITATOR);
    scene.given(planned(), inheriting()).when(inherit).records(INHERITED);
    scene.given(planned(), inheriting().then(INHERITED)).when(inherit).recordsNothing();
  }

  @Test
  void whoeverComesWithAnEarlierStateThanTheOneBegunIsToldToLookAgain() {
    var given = scene.given(planned(), inheriting().then(begun(LATER)));
    given
      .when(new InheritPeople(WORKSHOP, SNAPSHOT, PEOPLE, FACILITATOR))
      .isRefused(new Rejection.InheritanceOutdated());
    given
      .when(new CompleteInheritance(WORKSHOP, SNAPSHOT, FACILITATOR))
      .isRefused(new Rejection.InheritanceOutdated());
  }

  @Test
  void inheritingIsCompletedOnce() {
    var complete = new CompleteInheritance(WORKSHOP, SNAPSHOT, FACILITATOR);
    scene.given(planned(), inheriting()).when(complete).records(COMPLETED);
    scene.given(workshopIn(EXPLORATION), inheriting().then(COMPLETED)).when(complete).recordsNothing();
  }

  @Test
  void aNextWorkshopIsAnnouncedOnce() {
    var announce = new AnnounceNext(EARLIER, WORKSHOP, FACILITATOR);
    var announced = new NextAnnounced(EARLIER, WORKSHOP, FACILITATOR);
    scene.given(planned(), plannedEarlier()).when(announce).records(announced);
    scene.given(planned(), plannedEarlier().then(announced)).when(announce).recordsNothing();
  }

  @Test
  void aWorkshopIsSituatedInATerritoryOfItsProgramme() {
    var added = new TerritoryAdded(PROGRAMME, TREGOR, "Trégor", null, FACILITATOR);
    var situate = new SituateWorkshop(WORKSHOP, TREGOR, FACILITATOR);
    var situated = new WorkshopSituated(WORKSHOP, TREGOR, FACILITATOR);
    scene
      .given(planned().then(added))
      .when(situate)
      .records(situated)
      .restingOn(Streams.workshop(WORKSHOP), Streams.territories(PROGRAMME));
    scene.given(planned().then(added, situated)).when(situate).recordsNothing();
    scene
      .given(planned().then(added, situated))
      .when(new SituateWorkshop(WORKSHOP, null, FACILITATOR))
      .records(new WorkshopSituated(WORKSHOP, null, FACILITATOR));
    scene.given(planned()).when(situate).isRefused(new Rejection.NotFound("territory", "tregor"));
    scene
      .given(planned().then(added, new TerritoryTakenOut(PROGRAMME, TREGOR, FACILITATOR)))
      .when(situate)
      .isRefused(new Rejection.NotFound("territory", "tregor"));
  }

  @Test
  void onlyFacilitatorsMoveAWorkshopInItsSeries() {
    scene
      .given(planned(), plannedEarlier())
      .when(new AnnounceNext(EARLIER, WORKSHOP, by(ANNA)))
      .isRefused(new Rejection.NotAllowed(Role.PARTICIPANT));
  }
}
