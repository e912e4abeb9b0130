package tablee.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.board.Story;
import tablee.messages.Event;
import tablee.messages.analysis.FindRows;
import tablee.messages.analysis.GridRow;
import tablee.messages.analysis.ListWorkshops;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.analysis.RowFilter;
import tablee.messages.analysis.RowsFound;
import tablee.messages.analysis.TraceRow;
import tablee.messages.axis.AxisEvent.AxisInherited;
import tablee.messages.grid.GridEvent.RowInherited;
import tablee.messages.grid.InheritedRow;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RowId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.PersonalData;
import tablee.messages.series.EarlierPerson;
import tablee.messages.series.SeriesEvent.InheritanceBegun;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.SeriesEvent.PeopleInherited;
import tablee.messages.series.SeriesEvent.WorkshopSituated;
import tablee.messages.series.Snapshot;

/** A row that several workshops worked on is one row, and says so. */
class RowsThatGoOnTest {

  private static final WorkshopId SEPTEMBER = new WorkshopId("september");
  private static final WorkshopId NOVEMBER = new WorkshopId("november");
  private static final Snapshot SNAPSHOT = new Snapshot(SEPTEMBER, 5);
  private static final AxisId HOUSING = new AxisId("x1");
  private static final RowId ROW = new RowId("r1");
  private static final TerritoryId TREGOR = new TerritoryId("tregor");
  private static final ReadingScope ALL = new ReadingScope(Set.of(new ProgrammeId("d1")), Set.of());

  @TempDir
  static Path directory;

  private static Hall hall;

  @BeforeAll
  static void twoWorkshops() throws InterruptedException {
    hall = Hall.open(directory)
      .record(
        new Told("september")
          .planned("d1", "Septembre", LocalDate.of(2015, 9, 29))
          .axis("x1", "Habiter")
          .row("x1", "r1", null, "Colocation")
          .row("x1", "r2", "r1", "Béguinage")
          .events()
      )
      .record(Told.planned("november", "d1", "Novembre", LocalDate.of(2015, 11, 9)))
      .record(inheritance())
      .record(
        new Told("november")
          .cell("x1", "r1", "practice", 2, Set.of(1), "Colocation à trois")
          .row("x1", "r3", "r1", "Habitat léger")
          .events()
      );
    hall.the(PersonalData.class).keep("september", "yann", "Yann");
    hall.caughtUp();
  }

  @AfterAll
  static void close() {
    hall.close();
  }

  private static Event[] inheritance() {
    var by = Story.FACILITATOR;
    var yann = Story.person("yann");
    return new Event[] {
      new WorkshopSituated(NOVEMBER, TREGOR, by),
      new InheritanceBegun(NOVEMBER, SNAPSHOT, "Septembre", null, List.of(SEPTEMBER), by),
      new PeopleInherited(
        NOVEMBER,
        SNAPSHOT,
        List.of(new EarlierPerson(new ParticipantId("yann"), HOUSING)),
        by
      ),
      new AxisInherited(NOVEMBER, HOUSING, SNAPSHOT, "Habiter", "", yann, true, by),
      new RowInherited(
        NOVEMBER,
        HOUSING,
        ROW,
        SNAPSHOT,
        null,
        new InheritedRow(
          ROW,
          false,
          List.of(
            new InheritedRow.Cell(
              "practice",
              List.of(
                new InheritedRow.Text(
                  1,
                  Set.of(),
                  "Colocation",
                  yann,
                  Instant.parse("2015-09-29T09:00:00Z"),
                  SEPTEMBER
                )
              )
            )
          ),
          List.of()
        ),
        by
      ),
      new InheritanceCompleted(NOVEMBER, SNAPSHOT, by),
    };
  }

  private static RowsFound find(ReadingScope scope, RowFilter filter) {
    return hall.ask(new FindRows(scope, filter, null, 100));
  }

  private static List<String> places(RowsFound found) {
    return found
      .rows()
      .stream()
      .map(row -> row.workshop().workshop() + "/" + row.row())
      .toList();
  }

  @Test
  void aRowThatGoesOnIsShownAndCountedOnceWhereItStandsNow() {
    var found = find(ALL, RowFilter.ALL);
    assertThat(places(found)).containsExactly("september/r2", "november/r1", "november/r3");
    assertThat(found.total()).isEqualTo(3);
    assertThat(found.themes()).containsExactly(new RowsFound.ThemeCount("Habiter", 3));
  }

  @Test
  void itSaysThroughWhichWorkshopsItWent() {
    assertThat(find(ALL, RowFilter.ALL).rows())
      .extracting(GridRow::continues)
      .containsExactly(List.of(), List.of(SEPTEMBER), List.of());
  }

  @Test
  void whoeverAsksForTheEarlierWorkshopAloneFindsItThere() {
    var filter = new RowFilter(Set.of(SEPTEMBER), List.of(), Set.of(), "");
    assertThat(places(find(ALL, filter))).containsExactly("september/r1", "september/r2");
  }

  @Test
  void whoeverReadsOnlyOneOfTheWorkshopsFindsItThere() {
    assertThat(places(find(Hall.only("september"), RowFilter.ALL))).containsExactly(
      "september/r1",
      "september/r2"
    );
    assertThat(places(find(Hall.only("november"), RowFilter.ALL))).containsExactly(
      "november/r1",
      "november/r3"
    );
  }

  @Test
  void rowsAreFoundByTheTerritoryOfTheirWorkshop() {
    var filter = new RowFilter(Set.of(), List.of(), Set.of(), "", Set.of(TREGOR));
    assertThat(places(find(ALL, filter))).containsExactly("november/r1", "november/r3");
  }

  @Test
  void aRowThatGoesOnIsTracedThroughTheEarlierWorkshopToItsTable() {
    var traced = hall.ask(new TraceRow(ALL, ROW, null));
    assertThat(traced.row().workshop().workshop()).isEqualTo(NOVEMBER);
    assertThat(traced.theme().table()).isNull();
    var there = traced.theme().from().getFirst();
    assertThat(there.workshop()).isEqualTo(SEPTEMBER);
    assertThat(there.axis()).isEqualTo(HOUSING);
    assertThat(there.table()).isNotNull();
    assertThat(traced.who()).extracting(GridRow.Contributor::name).contains("Yann");
  }

  @Test
  void theListOfWorkshopsSaysWhichFollowsWhich() {
    var november = hall
      .ask(new ListWorkshops(ALL))
      .workshops()
      .stream()
      .filter(summary -> summary.workshop().equals(NOVEMBER))
      .findFirst()
      .orElseThrow();
    var series = Objects.requireNonNull(november.series());
    assertThat(series.from()).isEqualTo(SEPTEMBER);
    assertThat(series.complete()).isTrue();
    assertThat(series.territory()).isEqualTo(TREGOR);
  }

  @Test
  void viewsThatAreToldEverythingTwiceStandAsBefore() throws InterruptedException {
    Map<String, ?> before = hall.stored();
    hall.follow().stop();
    hall.forgetHowFarTheViewsAre();
    hall.follow().start();
    hall.caughtUp();
    assertThat(hall.stored()).isEqualTo(before);
  }
}
