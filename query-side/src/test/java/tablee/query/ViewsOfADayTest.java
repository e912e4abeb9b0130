package tablee.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.board.Story;
import tablee.messages.Actor;
import tablee.messages.analysis.DescribeWorkshop;
import tablee.messages.analysis.FindRows;
import tablee.messages.analysis.GridRow;
import tablee.messages.analysis.ListWorkshops;
import tablee.messages.analysis.RowFilter;
import tablee.messages.analysis.RowTraced;
import tablee.messages.analysis.RowsFound;
import tablee.messages.analysis.TraceRow;
import tablee.messages.analysis.WorkshopDescribed;
import tablee.messages.analysis.WorkshopSummary;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.TerritoryId;
import tablee.messages.library.Stance;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.Words;
import tablee.messages.programme.ProgrammeEvent.ProgrammeLaunched;

/** What the views answer about one whole day. */
class ViewsOfADayTest {

  private static final Actor YANN = Story.person("yann");
  private static final Actor LENA = Story.person("lena");
  private static final Actor NOLWENN = Story.person("nolwenn");
  private static final Actor MAIWENN = Story.person("maiwenn");

  @TempDir
  static Path directory;

  private static Hall hall;

  @BeforeAll
  static void aDay() throws InterruptedException {
    hall = Hall.open(directory)
      .record(new ProgrammeLaunched(Story.PROGRAMME, "Pratiques collaboratives", Story.FACILITATOR))
      .record(Story.wholeDay())
      .caughtUp();
  }

  @AfterAll
  static void close() {
    hall.close();
  }

  private RowsFound find(RowFilter filter) {
    return hall.ask(new FindRows(Hall.PROGRAMME, filter, null, 50));
  }

  @Test
  void aRowIsReadFarFromItsWorkshop() {
    var found = find(RowFilter.ALL);

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.position()).isEqualTo(found.head());
    assertThat(found.catchingUp()).isFalse();
    assertThat(found.next()).isNull();
    var row = found.rows().getLast();
    assertThat(row.row()).isEqualTo(new RowId("r1"));
    assertThat(row.workshop()).isEqualTo(
      new GridRow.Workshop(Story.WORKSHOP, "Pratiques collaboratives", null, null, new TerritoryId("tregor"))
    );
    assertThat(row.theme()).isEqualTo(
      new GridRow.Theme(
        new AxisId("m2"),
        "Bien manger",
        true,
        List.of(
          new GridRow.Origin(new AxisId("a1"), "Manger local et bio", "Table 1"),
          new GridRow.Origin(new AxisId("a2"), "Cantines", "Table 1")
        )
      )
    );
    assertThat(row.contested()).isZero();
    assertThat(row.facets())
      .extracting(GridRow.Facet::kind, GridRow.Facet::text)
      .containsExactly(
        tuple("gem", "La cantine de Plougasnou, 100 % bio"),
        tuple("controversy", "Faut-il du bio partout ?")
      );
    assertThat(row.by()).containsExactly(
      new GridRow.Contributor(YANN, "Yann"),
      new GridRow.Contributor(LENA, "Lena B.")
    );
  }

  @Test
  void aTextIsReadWhereItStandsAndNotWhereItIsKeptFromSight() {
    var rows = find(RowFilter.ALL).rows();

    assertThat(rows.getFirst().cells().keySet()).containsExactly("practice");
    assertThat(rows.getFirst().cells().get("practice"))
      .extracting(GridRow.Text::lines)
      .containsExactly(List.of("Un tiers-lieu"));
    assertThat(rows.getLast().cells()).isEmpty();
  }

  @Test
  void aControversyIsReadWithItsOpposingPositions() {
    var row = find(RowFilter.ALL).rows().getLast();

    assertThat(row.facets().getFirst().sides()).isNull();
    assertThat(row.facets().getLast().sides()).containsExactly(
      new GridRow.Side(new SideId("s1"), "Oui, pour la santé", YANN),
      new GridRow.Side(new SideId("s2"), "Non, bien trop cher", LENA)
    );
    assertThat(find(words("bien trop cher")).total()).isEqualTo(1);
    assertThat(find(words("partout gratuit")).total()).isZero();
  }

  @Test
  void aRowIsReadWithWhatSupportsItAndWhatContradictsIt() {
    var row = find(RowFilter.ALL).rows().getLast();

    assertThat(row.attachments()).containsExactly(
      new GridRow.Attachment(new AttachmentId("k2"), Story.study(), Stance.CONTRADICTS, YANN)
    );
    assertThat(find(words("etude foncier")).total()).isEqualTo(1);
  }

  private static RowFilter words(String words) {
    return new RowFilter(Set.of(), List.of(), Set.of(), words);
  }

  @Test
  void rowsAreCountedByThemeAndByKindOfFacet() {
    var found = find(RowFilter.ALL);

    assertThat(found.themes()).containsExactly(
      new RowsFound.ThemeCount("Bien manger", 1),
      new RowsFound.ThemeCount("Travailler ensemble", 1)
    );
    assertThat(found.facets())
      .extracting(RowsFound.FacetCount::kind, RowsFound.FacetCount::rows)
      .containsExactly(tuple("gem", 1L), tuple("limit", 1L), tuple("controversy", 1L));
    assertThat(found.facets().getFirst().title().fr()).isEqualTo("Pépite");
    assertThat(found.columns())
      .extracting(column -> column.id())
      .containsExactly("practice", "examples", "studies", "stakes", "funding");
  }

  @Test
  void aWorkshopIsSummedUp() {
    var listed = hall.ask(new ListWorkshops(Hall.PROGRAMME));

    assertThat(listed.workshops()).hasSize(1);
    var summary = listed.workshops().getFirst();
    assertThat(summary.title()).isEqualTo("Pratiques collaboratives");
    assertThat(summary.programme()).isEqualTo(
      new WorkshopSummary.Programme(Story.PROGRAMME, "Pratiques collaboratives")
    );
    assertThat(summary.phase()).isEqualTo(
      new WorkshopSummary.Phase(CollectiveExploration.CLOSED, new Words("Clos", "Closed"))
    );
    assertThat(summary.tables()).isEqualTo(3);
    assertThat(summary.participants()).isEqualTo(4);
    assertThat(summary.axes()).isEqualTo(new WorkshopSummary.Axes(3, 1, 1, 3));
    assertThat(summary.ballots()).hasSize(3);
    assertThat(summary.ballots().getFirst().results()).containsExactly(
      new WorkshopSummary.Result(new AxisId("a3"), "Se déplacer autrement", 2),
      new WorkshopSummary.Result(new AxisId("m2"), "Bien manger", 1)
    );
    assertThat(summary.groups()).containsExactly(
      new WorkshopSummary.Group(new AxisId("a3"), "Se déplacer autrement", 2),
      new WorkshopSummary.Group(new AxisId("m2"), "Bien manger", 1)
    );
    assertThat(summary.rows()).isEqualTo(2);
    assertThat(summary.facets()).isEqualTo(Map.of("gem", 1, "limit", 1, "controversy", 1));
    assertThat(summary.position()).isEqualTo(listed.position());
  }

  @Test
  void aWorkshopIsDescribedInFull() {
    var described = hall.ask(new DescribeWorkshop(Hall.only("w1"), Story.WORKSHOP));

    assertThat(described.summary().title()).isEqualTo("Pratiques collaboratives");
    assertThat(described.tables())
      .extracting(WorkshopDescribed.Table::name, WorkshopDescribed.Table::people)
      .containsExactly(
        tuple("Table 1", List.of(YANN, MAIWENN, NOLWENN)),
        tuple("Table 2", List.of()),
        tuple("Table du fond", List.of(LENA, Story.person("intruder")))
      );
    assertThat(described.axes())
      .extracting(axis -> axis.axis().value())
      .containsExactly("i1", "a1", "a2", "a3", "a4", "m1", "m2", "m3");
    assertThat(described.axes().get(6).from()).containsExactly(new AxisId("a1"), new AxisId("a2"));
    assertThat(described.axes().get(6).validated()).isTrue();
    assertThat(described.axes().get(1).into()).isEqualTo(new AxisId("m2"));
    assertThat(described.groups())
      .extracting(WorkshopDescribed.Group::title, WorkshopDescribed.Group::members)
      .containsExactly(
        tuple("Se déplacer autrement", List.of(NOLWENN, LENA)),
        tuple("Bien manger", List.of(YANN))
      );
    assertThat(described.rows()).isEqualTo(find(RowFilter.ALL).rows());
    assertThat(described.people())
      .extracting(WorkshopDescribed.Person::name)
      .containsExactly("Lena B.", "Yann", null, null, null);
    assertThat(described.people())
      .filteredOn(person -> person.removed() != null)
      .extracting(WorkshopDescribed.Person::actor)
      .containsExactly(Story.person("intruder"));
  }

  @Test
  void aRowIsTracedBackToItsTablesAndVotes() {
    var traced = hall.ask(new TraceRow(Hall.PROGRAMME, new RowId("r1"), null));

    assertThat(traced.row().row()).isEqualTo(new RowId("r1"));
    assertThat(traced.theme().title()).isEqualTo("Bien manger");
    assertThat(traced.theme().votes())
      .extracting(RowTraced.Votes::votes, RowTraced.Votes::voters)
      .containsExactly(tuple(1, 3), tuple(2, 2), tuple(9, 3));
    assertThat(traced.theme().from())
      .extracting(RowTraced.Axis::title, axis -> axis.table() == null ? null : axis.table().name())
      .containsExactly(tuple("Manger local et bio", "Table 1"), tuple("Cantines", "Table 1"));
    assertThat(traced.theme().from().getFirst().votes()).isEmpty();
    assertThat(traced.who())
      .extracting(GridRow.Contributor::actor)
      .containsExactly(YANN, LENA, Story.FACILITATOR, NOLWENN);
  }

  @Test
  void whoeverReadsNothingFindsNothing() {
    var nothing = Hall.only("another");

    assertThat(hall.ask(new ListWorkshops(nothing)).workshops()).isEmpty();
    var found = hall.ask(new FindRows(nothing, RowFilter.ALL, null, 50));
    assertThat(found.rows()).isEmpty();
    assertThat(found.total()).isZero();
    assertThat(found.themes()).isEmpty();
    assertThat(found.facets()).isEmpty();
    assertThat(found.columns()).isEmpty();
    assertThat(hall.refused(new DescribeWorkshop(nothing, Story.WORKSHOP)).code()).isEqualTo("not-found");
    assertThat(hall.refused(new TraceRow(nothing, new RowId("r1"), null)).code()).isEqualTo("not-found");
    var askedFor = new RowFilter(Set.of(Story.WORKSHOP), List.of(), Set.of(), "");
    assertThat(hall.ask(new FindRows(nothing, askedFor, null, 50)).total()).isZero();
  }

  @Test
  void viewsKeepNoNamesNoSecretsAndNoVoters() {
    var stored = hall.stored().toString();

    assertThat(stored).contains("Bien manger", "participant:yann");
    assertThat(stored).doesNotContain("Yann", "Lena B.", "hash-of", "7K3MPA2W", "ABCDEFG2");
    assertThat(hall.stored("board").values()).noneMatch(
      card -> card.toString().contains("yann") && card.toString().contains("b1")
    );
  }
}
