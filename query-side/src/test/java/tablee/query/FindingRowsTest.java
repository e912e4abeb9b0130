package tablee.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.messages.RejectedException;
import tablee.messages.analysis.FindRows;
import tablee.messages.analysis.GridRow;
import tablee.messages.analysis.ListWorkshops;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.analysis.RowFilter;
import tablee.messages.analysis.RowsFound;
import tablee.messages.analysis.TraceRow;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;

/** Which rows of several workshops are found, by whom, and in which order. */
class FindingRowsTest {

  private static final ReadingScope ALL = new ReadingScope(
    Set.of(new ProgrammeId("d1"), new ProgrammeId("d2")),
    Set.of()
  );

  @TempDir
  static Path directory;

  private static Hall hall;

  @BeforeAll
  static void threeWorkshops() throws InterruptedException {
    hall = Hall.open(directory)
      .record(
        new Told("november")
          .planned("d1", "Novembre", LocalDate.of(2015, 11, 9))
          .axis("x1", "Se déplacer")
          .axis("x2", "Habiter ensemble")
          .row("x2", "r1", null, "Cœur de bourg : l’habitat léger")
          .row("x1", "r2", null, "Covoiturage (du quotidien)")
          .row("x1", "r3", "r2", "Straße, 50 % *moins* de [voitures]")
          .facet("x1", "r2", "f1", "gem", "Un panneau \\E lumineux")
          .facet("x1", "r2", "f2", "gem", "Une appli ?")
          .facet("x1", "r3", "f3", "limit", "Peu d’offres")
          .events()
      )
      .record(
        new Told("september")
          .planned("d1", "Septembre", LocalDate.of(2015, 9, 29))
          .axis("x1", "HABITER Ensemble")
          .row("x1", "r1", null, "Colocation")
          .facet("x1", "r1", "f1", "limit", "Crainte d’accueillir")
          .events()
      )
      .record(
        new Told("elsewhere")
          .planned("d2", "Ailleurs", null)
          .axis("x1", "Habiter ensemble")
          .row("x1", "r1", null, "Béguinage")
          .events()
      )
      .caughtUp();
  }

  @AfterAll
  static void close() {
    hall.close();
  }

  private static RowsFound find(ReadingScope scope, RowFilter filter, @Nullable String after, int limit) {
    return hall.ask(new FindRows(scope, filter, after, limit));
  }

  private static RowsFound find(RowFilter filter) {
    return find(ALL, filter, null, 100);
  }

  private static RowFilter words(String words) {
    return new RowFilter(Set.of(), List.of(), Set.of(), words);
  }

  private static List<String> practices(RowsFound found) {
    return found
      .rows()
      .stream()
      .map(row -> String.join("", row.cells().getOrDefault("practice", List.of()).getFirst().lines()))
      .toList();
  }

  @Test
  void rowsComeByDateThenThemeThenTheirOrder() {
    assertThat(find(RowFilter.ALL).rows())
      .extracting(row -> row.workshop().title(), row -> row.theme().title(), row -> row.row().value())
      .containsExactly(
        tuple("Septembre", "HABITER Ensemble", "r1"),
        tuple("Novembre", "Se déplacer", "r2"),
        tuple("Novembre", "Se déplacer", "r3"),
        tuple("Novembre", "Habiter ensemble", "r1"),
        tuple("Ailleurs", "Habiter ensemble", "r1")
      );
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    quoteCharacter = '"',
    value = {
      "colocation|Colocation",
      "COEUR bourg|Cœur de bourg : l’habitat léger",
      "cœur|Cœur de bourg : l’habitat léger",
      "leger|Cœur de bourg : l’habitat léger",
      "l'habitat|Cœur de bourg : l’habitat léger",
      "BEGUI|Béguinage",
      "strasse|Straße, 50 % *moins* de [voitures]",
      "*moins* [voitures]|Straße, 50 % *moins* de [voitures]",
      "50 %|Straße, 50 % *moins* de [voitures]",
      "(du|Covoiturage (du quotidien)",
      "\\e|Covoiturage (du quotidien)",
      "panneau lumineux quotidien|Covoiturage (du quotidien)",
      "accueillir septembre|Colocation",
      "ailleurs habiter|Béguinage",
    }
  )
  void wordsAreFoundWhateverTheirCaseAndAccents(String words, String practice) {
    assertThat(practices(find(words(words)))).containsExactly(practice);
  }

  @ParameterizedTest
  @ValueSource(
    strings = { ".*", "c.location", "colocation|covoiturage", "^colo", "$", "colocation quotidien" }
  )
  void nothingInAWordMeansAnythingButItself(String words) {
    var found = find(words(words));
    assertThat(found.rows()).isEmpty();
    assertThat(found.total()).isZero();
  }

  @Test
  void rowsAreFoundByThemeOfAnyWorkshop() {
    var found = find(new RowFilter(Set.of(), List.of("habiter ensemble"), Set.of(), ""));

    assertThat(practices(found)).containsExactly(
      "Colocation",
      "Cœur de bourg : l’habitat léger",
      "Béguinage"
    );
    assertThat(found.themes())
      .extracting(RowsFound.ThemeCount::title, RowsFound.ThemeCount::rows)
      .containsExactly(tuple("HABITER Ensemble", 3L), tuple("Se déplacer", 2L));
    assertThat(found.facets())
      .extracting(RowsFound.FacetCount::kind, RowsFound.FacetCount::rows)
      .containsExactly(tuple("limit", 1L));
  }

  @Test
  void rowsAreFoundByKindOfFacetAndCountedOnceEach() {
    var found = find(new RowFilter(Set.of(), List.of(), Set.of("gem"), ""));

    assertThat(practices(found)).containsExactly("Covoiturage (du quotidien)");
    assertThat(found.facets())
      .extracting(RowsFound.FacetCount::kind, RowsFound.FacetCount::rows)
      .containsExactly(tuple("gem", 1L), tuple("limit", 2L));
    assertThat(found.themes()).containsExactly(new RowsFound.ThemeCount("Se déplacer", 1));
  }

  @Test
  void rowsAreFoundByWorkshop() {
    var november = new RowFilter(Set.of(new WorkshopId("november")), List.of(), Set.of("limit"), "");
    assertThat(practices(find(november))).containsExactly("Straße, 50 % *moins* de [voitures]");
  }

  @Test
  void aReaderFindsOnlyWhatTheirLinksOpen() {
    var one = new ReadingScope(Set.of(), Set.of(new WorkshopId("september")));
    assertThat(practices(find(one, RowFilter.ALL, null, 100))).containsExactly("Colocation");
    var both = new ReadingScope(Set.of(new ProgrammeId("d2")), Set.of(new WorkshopId("september")));
    assertThat(practices(find(both, RowFilter.ALL, null, 100))).containsExactly("Colocation", "Béguinage");
    assertThat(hall.ask(new ListWorkshops(both)).workshops())
      .extracting(workshop -> workshop.workshop().value())
      .containsExactly("september", "elsewhere");
  }

  @ParameterizedTest
  @ValueSource(ints = { 1, 2, 3, 4, 5, 6 })
  void pagesHoldEveryRowOnce(int size) {
    var rows = new ArrayList<GridRow>();
    var page = find(ALL, RowFilter.ALL, null, size);
    rows.addAll(page.rows());
    for (var next = page.next(); next != null; next = page.next()) {
      assertThat(page.rows()).hasSize(size);
      page = find(ALL, RowFilter.ALL, next, size);
      rows.addAll(page.rows());
    }
    assertThat(rows).isEqualTo(find(RowFilter.ALL).rows());
    assertThat(page.total()).isEqualTo(5);
  }

  @Test
  void aRowOfAnIdThatTwoWorkshopsUseIsTracedInTheOneThatIsNamed() {
    assertThat(hall.refused(new TraceRow(ALL, new RowId("r1"), null)).code()).isEqualTo("malformed");
    var traced = hall.ask(new TraceRow(ALL, new RowId("r1"), new WorkshopId("september")));
    assertThat(traced.theme().title()).isEqualTo("HABITER Ensemble");
    var one = new ReadingScope(Set.of(), Set.of(new WorkshopId("elsewhere")));
    assertThat(
      hall
        .ask(new TraceRow(one, new RowId("r1"), null))
        .row()
        .workshop()
        .title()
    ).isEqualTo("Ailleurs");
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "?", "bm90aGluZw", "\u00e9" })
  void whatNoPageEndedWithIsRefused(String after) {
    assertThat(hall.refused(new FindRows(ALL, RowFilter.ALL, after, 10)).code()).isEqualTo("malformed");
  }

  @Test
  void moreThanCanBeAskedAtOnceIsRefused() {
    assertThatThrownBy(() -> words("x".repeat(201))).isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> new FindRows(ALL, RowFilter.ALL, null, 0)).isInstanceOf(RejectedException.class);
    assertThatThrownBy(() -> new FindRows(ALL, RowFilter.ALL, null, 501)).isInstanceOf(
      RejectedException.class
    );
    var many = Stream.iterate(0, i -> i + 1)
      .limit(101)
      .map(i -> "t" + i)
      .toList();
    assertThatThrownBy(() -> new RowFilter(Set.of(), many, Set.of(), "")).isInstanceOf(
      RejectedException.class
    );
  }
}
