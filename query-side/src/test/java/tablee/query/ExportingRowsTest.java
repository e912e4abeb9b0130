package tablee.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.messages.Event;
import tablee.messages.analysis.ExportRows;
import tablee.messages.analysis.ExportRows.Flavour;
import tablee.messages.analysis.ReadingScope;
import tablee.messages.analysis.RowFilter;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.Stance;
import tablee.messages.log.PersonalData;

/** Rows as files for spreadsheets. The approved files are in {@code src/test/resources/csv}. */
class ExportingRowsTest {

  private static final boolean APPROVE = Boolean.getBoolean("approve");

  private static final ReadingScope LONG = Hall.only("long");
  private static final int ROWS = 503;

  @TempDir
  static Path directory;

  private static Hall hall;

  private static Event[] workshop() {
    return new Told("w1")
      .planned("d1", "Atelier \"pilote\" ; Morlaix, 29", LocalDate.of(2015, 9, 29))
      .axis("a1", "=Habiter ensemble")
      .row("a1", "r1", null, "Habitat participatif")
      .cell("a1", "r1", "examples", 1, Set.of(), "- Huit logements\n- Une \"coopérative\"")
      .cell("a1", "r1", "stakes", 1, Set.of(), "Revitaliser;=1+1")
      .cell("a1", "r1", "stakes", 2, Set.of(), "Rester, pour les jeunes")
      .facet("a1", "r1", "f1", "gem", "@commune vend à prix fixe")
      .facet("a1", "r1", "f2", "gem", "Étale le paiement")
      .facet("a1", "r1", "f3", "vigilance", "Cinq ans en moyenne")
      .facet("a1", "r1", "f4", "controversy", "Faut-il acheter ?")
      .side("a1", "r1", "f4", "s1", "Oui, pour durer")
      .side("a1", "r1", "f4", "s2", "Non, trop lourd")
      .resource("a1", "r1", "i1", "=Étude sur le foncier", "https://example.org/foncier", Stance.SUPPORTS)
      .resource("a1", "r1", "i2", "Carnet de bord", null, Stance.SUPPORTS)
      .resource("a1", "r1", "i3", "Rapport contraire", null, Stance.CONTRADICTS)
      .row("a1", "r2", "r1", "＝Colocation 👵👩‍🎓")
      .events();
  }

  private static Event[] longWorkshop() {
    var told = new Told("long").planned("d2", "Atelier", null).axis("a1", "Thème");
    for (int row = 0; row < ROWS; row++) {
      told.row("a1", "r" + row, row == 0 ? null : "r" + (row - 1), "n° " + row);
    }
    return told.events();
  }

  @BeforeAll
  static void workshops() throws InterruptedException {
    hall = Hall.open(directory);
    hall.the(PersonalData.class).keep("w1", "yann", "+Yann");
    hall
      .record(workshop())
      .record(Told.planned("w2", "d1", "Sans ligne", null))
      .record(longWorkshop())
      .caughtUp();
  }

  @AfterAll
  static void close() {
    hall.close();
  }

  private static String exported(ReadingScope scope, Flavour flavour, RowFilter filter) {
    var text = new StringBuilder();
    var part = hall.ask(new ExportRows(scope, filter, flavour, null));
    text.append(part.text());
    for (var next = part.next(); next != null; next = part.next()) {
      part = hall.ask(new ExportRows(scope, filter, flavour, next));
      text.append(part.text());
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Flavour.class)
  void theFileIsTheApprovedOne(Flavour flavour) throws IOException {
    var made = exported(Hall.PROGRAMME, flavour, RowFilter.ALL);

    var file = Path.of("src/test/resources/csv", flavour.name().toLowerCase(Locale.ROOT) + ".csv");
    if (APPROVE) {
      Files.writeString(file, made);
    }
    assertThat(file).as("approve it with -Dapprove=true").exists();
    assertThat(made).isEqualTo(Files.readString(file));
    assertThat(made.getBytes(UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(fields(made, flavour)).allSatisfy(line -> assertThat(line).hasSize(24));
  }

  @Test
  void aFileHoldsWhatIsFound() {
    var filter = new RowFilter(Set.of(new WorkshopId("w1")), List.of(), Set.of("gem"), "huit");
    var lines = fields(exported(Hall.PROGRAMME, Flavour.FRENCH, filter), Flavour.FRENCH);
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast().getLast()).isEqualTo("r1");
  }

  @Test
  void aFileWithoutRowsHasItsHeaders() {
    var nothing = new RowFilter(Set.of(), List.of(), Set.of(), "rien");
    var lines = fields(exported(Hall.PROGRAMME, Flavour.ENGLISH, nothing), Flavour.ENGLISH);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst()).startsWith(
      "Workshop",
      "Date",
      "Place",
      "Theme",
      "Made of",
      "Type of practice"
    );
  }

  @Test
  void aLongFileComesInPartsThatHoldEveryRowOnce() {
    var first = hall.ask(new ExportRows(LONG, RowFilter.ALL, Flavour.FRENCH, null));
    assertThat(first.next()).isNotNull();
    assertThat(fields(first.text(), Flavour.FRENCH)).hasSize(501);
    var lines = fields(exported(LONG, Flavour.FRENCH, RowFilter.ALL), Flavour.FRENCH);
    assertThat(lines).hasSize(ROWS + 1);
    assertThat(lines.stream().skip(1).map(List::getLast)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "?", "bm90aGluZw" })
  void whatNoPartEndedWithIsRefused(String after) {
    var asked = new ExportRows(Hall.PROGRAMME, RowFilter.ALL, Flavour.FRENCH, after);
    assertThat(hall.refused(asked).code()).isEqualTo("malformed");
  }

  /** Reads a file as a spreadsheet of its language does. */
  private static List<List<String>> fields(String csv, Flavour flavour) {
    char separator = flavour == Flavour.FRENCH ? ';' : ',';
    var lines = new ArrayList<List<String>>();
    var line = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        line.add(field.toString());
        field.setLength(0);
      } else if (c == '\n' && !quoted) {
        line.add(field.toString());
        field.setLength(0);
        lines.add(List.copyOf(line));
        line.clear();
      } else if (c != '\r' || quoted) {
        field.append(c);
      }
    }
    return lines;
  }
}
