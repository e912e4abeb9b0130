package tablee.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.board.Story;
import tablee.messages.analysis.DescribeWorkshop;
import tablee.messages.analysis.FindRows;
import tablee.messages.analysis.GridRow;
import tablee.messages.analysis.ListWorkshops;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.analysis.RowFilter;
import tablee.messages.analysis.RowTraced;
import tablee.messages.analysis.RowsFound;
import tablee.messages.analysis.TraceRow;
import tablee.messages.analysis.WorkshopSummary;
import tablee.messages.axis.AxisEvent;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.grid.GridEvent;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.RowId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.workshop.WorkshopEvent;

/** What is on the board is in the views, and what is hidden there is hidden here. */
class FollowingTheBoardTest {

  @TempDir
  static Path directory;

  private static Hall hall;
  private static int workshops;

  private WorkshopId workshop;
  private ReadingScope scope;

  @BeforeAll
  static void open() {
    hall = Hall.open(directory);
  }

  @AfterAll
  static void close() {
    hall.close();
  }

  @BeforeEach
  void aWorkshop() throws InterruptedException {
    var id = "w" + workshops++;
    workshop = new WorkshopId(id);
    scope = Hall.only(id);
    hall
      .record(
        new Told(id)
          .planned("d1", "Atelier", LocalDate.of(2015, 9, 29))
          .axis("a1", "Habiter")
          .axis("a2", "Se déplacer")
          .row("a1", "r1", null, "un")
          .row("a1", "r2", "r1", "deux")
          .row("a2", "r3", null, "trois")
          .row("a2", "r4", "r3", "quatre")
          .events()
      )
      .caughtUp();
  }

  private RowsFound find(@Nullable String after, int limit) {
    return hall.ask(new FindRows(scope, RowFilter.ALL, after, limit));
  }

  private List<String> rows() {
    return find(null, 100)
      .rows()
      .stream()
      .map(row -> row.row().value())
      .toList();
  }

  private WorkshopSummary summary() {
    return hall.ask(new ListWorkshops(scope)).workshops().getFirst();
  }

  private static AxisId axis(String axis) {
    return new AxisId(axis);
  }

  @Test
  void rowsThatAreTakenOutGoAndComeBack() throws InterruptedException {
    var row = new RowId("r1");
    hall.record(new GridEvent.RowTakenOut(workshop, axis("a1"), row, Story.FACILITATOR)).caughtUp();
    assertThat(rows()).containsExactly("r2", "r3", "r4");
    assertThat(summary().rows()).isEqualTo(3);
    assertThat(hall.refused(new TraceRow(scope, row, null)).code()).isEqualTo("not-found");

    hall.record(new GridEvent.RowPutBack(workshop, axis("a1"), row, Story.FACILITATOR)).caughtUp();
    assertThat(rows()).containsExactly("r1", "r2", "r3", "r4");
  }

  @Test
  void rowsOfAWithdrawnAxisGoAndComeBack() throws InterruptedException {
    hall
      .record(
        new AxisEvent.ValidationWithdrawn(workshop, axis("a1"), Story.FACILITATOR),
        new AxisEvent.AxisWithdrawn(workshop, axis("a1"), Story.FACILITATOR)
      )
      .caughtUp();
    assertThat(rows()).containsExactly("r3", "r4");
    assertThat(summary().rows()).isEqualTo(2);

    hall.record(new AxisEvent.AxisRestored(workshop, axis("a1"), Story.FACILITATOR)).caughtUp();
    assertThat(find(null, 1).rows())
      .extracting(row -> row.row().value(), row -> row.theme().validated())
      .containsExactly(tuple("r1", false));
  }

  @Test
  void rowsAreReadUnderTheAxisThatTheirsWasMergedInto() throws InterruptedException {
    hall
      .record(
        new AxisEvent.ValidationWithdrawn(workshop, axis("a1"), Story.FACILITATOR),
        new AxisEvent.ValidationWithdrawn(workshop, axis("a2"), Story.FACILITATOR),
        new AxisEvent.AxesMerged(
          workshop,
          axis("m1"),
          List.of(axis("a2"), axis("a1")),
          "Vivre",
          "",
          Story.FACILITATOR
        ),
        new AxisEvent.AxisRevised(workshop, axis("a1"), "Habiter là", "", Story.FACILITATOR),
        new WorkshopEvent.TableRenamed(workshop, new TableId("t1"), "Table du fond", Story.FACILITATOR)
      )
      .caughtUp();

    assertThat(rows()).containsExactly("r1", "r2", "r3", "r4");
    assertThat(find(null, 100).rows())
      .extracting(GridRow::theme)
      .containsOnly(
        new GridRow.Theme(
          axis("m1"),
          "Vivre",
          false,
          List.of(
            new GridRow.Origin(axis("a2"), "Se déplacer", "Table du fond"),
            new GridRow.Origin(axis("a1"), "Habiter là", "Table du fond")
          )
        )
      );
    var traced = hall.ask(new TraceRow(scope, new RowId("r1"), null));
    assertThat(traced.theme().from())
      .extracting(RowTraced.Axis::title)
      .containsExactly("Se déplacer", "Habiter là");
  }

  @Test
  void textsWrittenAtTheSameTimeAllStand() throws InterruptedException {
    hall
      .record(
        new Told(workshop.value())
          .cell("a1", "r1", "stakes", 1, Set.of(), "Isolement\nLogement des apprentis")
          .cell("a1", "r1", "stakes", 2, Set.of(), "Vieillir chez soi")
          .cell("a1", "r1", "practice", 2, Set.of(1), "")
          .events()
      )
      .caughtUp();

    var row = find(null, 1).rows().getFirst();
    assertThat(row.contested()).isEqualTo(1);
    assertThat(row.cells().keySet()).containsExactly("stakes");
    assertThat(row.cells().getOrDefault("stakes", List.of()))
      .extracting(GridRow.Text::v, GridRow.Text::lines)
      .containsExactly(
        tuple(1, List.of("Isolement", "Logement des apprentis")),
        tuple(2, List.of("Vieillir chez soi"))
      );
  }

  @Test
  void aRowAddedOrMovedBetweenTwoPagesShiftsNothing() throws InterruptedException {
    var first = find(null, 2);
    assertThat(first.rows())
      .extracting(row -> row.row().value())
      .containsExactly("r1", "r2");
    hall
      .record(new Told(workshop.value()).row("a1", "r0", null, "zéro").events())
      .record(new GridEvent.RowMoved(workshop, axis("a2"), new RowId("r4"), null, Story.FACILITATOR))
      .caughtUp();

    var second = find(first.next(), 100);
    assertThat(second.rows())
      .extracting(row -> row.row().value())
      .containsExactly("r4", "r3");
  }

  @Test
  void aPageGoesOnWhereItsLastRowStoodThatStandsNoMore() throws InterruptedException {
    var first = find(null, 2);
    hall
      .record(new GridEvent.RowTakenOut(workshop, axis("a1"), new RowId("r2"), Story.FACILITATOR))
      .caughtUp();
    assertThat(find(first.next(), 100).rows())
      .extracting(row -> row.row().value())
      .containsExactly("r3", "r4");
  }

  @Test
  void votesAreNowhereBeforeTheyAreRevealed() throws InterruptedException {
    var ballot = new BallotId("b1");
    var yann = new ParticipantId("yann");
    var by = Story.person("yann");
    hall
      .record(
        new BallotEvent.BallotOpened(workshop, ballot, 3, List.of(axis("a1"), axis("a2")), Story.FACILITATOR),
        new BallotEvent.VoteCast(workshop, ballot, yann, axis("a1"), by),
        new BallotEvent.VoteCast(workshop, ballot, yann, axis("a1"), by),
        new BallotEvent.VoteCast(workshop, ballot, yann, axis("a2"), by),
        new BallotEvent.BallotClosed(workshop, ballot, Story.FACILITATOR)
      )
      .caughtUp();

    var trace = new TraceRow(scope, new RowId("r1"), null);
    assertThat(summary().ballots()).containsExactly(
      new WorkshopSummary.Ballot(ballot, null, null, 3, "closed", 1, 3, null)
    );
    assertThat(hall.ask(trace).theme().votes()).isEmpty();
    var described = new DescribeWorkshop(scope, workshop);
    assertThat(hall.ask(described).summary().ballots()).isEqualTo(summary().ballots());
    assertThat(hall.storedOf(workshop))
      .isNotEmpty()
      .allSatisfy(document -> assertThat(document.toString()).doesNotContain("results"));

    hall.record(new BallotEvent.BallotRevealed(workshop, ballot, Story.FACILITATOR)).caughtUp();
    assertThat(summary().ballots().getFirst().results()).containsExactly(
      new WorkshopSummary.Result(axis("a1"), "Habiter", 2),
      new WorkshopSummary.Result(axis("a2"), "Se déplacer", 1)
    );
    assertThat(hall.ask(trace).theme().votes()).containsExactly(new RowTraced.Votes(ballot, null, 2, 1));
  }

  @Test
  void undecidedDatesComeLastAndMoveWhenDecided() throws InterruptedException {
    var id = workshop.value();
    scope = Hall.only(id, id + "-none", id + "-early");
    hall
      .record(Told.planned(id + "-none", "d1", "Sans date", null))
      .record(Told.planned(id + "-early", "d1", "Tôt", LocalDate.of(2015, 1, 1)))
      .caughtUp();
    assertThat(titles()).containsExactly("Tôt", "Atelier", "Sans date");

    var date = LocalDate.of(2014, 1, 1);
    hall
      .record(new WorkshopEvent.WorkshopRevised(workshop, "Atelier", date, "Brest", Story.FACILITATOR))
      .caughtUp();
    assertThat(titles()).containsExactly("Atelier", "Tôt", "Sans date");
    assertThat(find(null, 1).rows().getFirst().workshop().place()).isEqualTo("Brest");
  }

  private List<String> titles() {
    return hall.ask(new ListWorkshops(scope)).workshops().stream().map(WorkshopSummary::title).toList();
  }
}
