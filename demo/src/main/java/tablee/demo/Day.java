package tablee.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A day file: what was said and done in one workshop, by nickname and title. Every part but the workshop may be
 * absent, and is passed over then; a part that nobody here knows is refused, so that none is silently left out.
 *
 * @param programme null for one that is described already, or not at all
 * @param homework what is given out, and what was found of what an earlier day gave out
 */
@JsonIgnoreProperties("$comment")
public record Day(
  @Nullable Programme programme,
  List<Territory> territories,
  Workshop workshop,
  List<String> expectations,
  List<String> thematicEntries,
  List<Initiative> initiatives,
  List<Table> tables,
  Pooling pooling,
  List<Group> groups,
  List<Appropriation> appropriation,
  List<Row> grid,
  List<Homework> homework,
  List<NextWorkshop> nextWorkshops,
  List<Recommendation> recommendations
) {
  public Day {
    Objects.requireNonNull(workshop, "a day needs its workshop");
    territories = orNone(territories);
    expectations = orNone(expectations);
    thematicEntries = orNone(thematicEntries);
    initiatives = orNone(initiatives);
    tables = orNone(tables);
    pooling = pooling == null ? new Pooling(List.of(), Map.of(), List.of()) : pooling;
    groups = orNone(groups);
    appropriation = orNone(appropriation);
    grid = orNone(grid);
    homework = orNone(homework);
    nextWorkshops = orNone(nextWorkshops);
    recommendations = orNone(recommendations);
  }

  /**
   * @param from a month, such as {@code 2015-05}; null for open
   * @param to a month; null for open
   * @param stages by their French titles, in order
   */
  public record Programme(
    String title,
    @Nullable String from,
    @Nullable String to,
    List<String> stages,
    List<String> objectives
  ) {
    public Programme {
      stages = orNone(stages);
      objectives = orNone(objectives);
    }
  }

  public record Territory(
    String name,
    List<String> contextAndStakes,
    List<String> existingPractices,
    List<String> keyActors,
    List<String> projectsAndWeakSignals
  ) {
    public Territory {
      contextAndStakes = orNone(contextAndStakes);
      existingPractices = orNone(existingPractices);
      keyActors = orNone(keyActors);
      projectsAndWeakSignals = orNone(projectsAndWeakSignals);
    }

    /** What is said of each aspect of its state of play, under the aspect's name on the wire. */
    Map<String, List<String>> aspects() {
      return Map.of(
        "context",
        contextAndStakes,
        "practices",
        existingPractices,
        "actors",
        keyActors,
        "projects",
        projectsAndWeakSignals
      );
    }
  }

  /**
   * @param maxAxesPerTable null for the method's own limit
   * @param voteBudget null for the method's own
   */
  public record Workshop(
    String title,
    @Nullable String date,
    @Nullable String place,
    @Nullable Integer maxAxesPerTable,
    @Nullable Integer voteBudget
  ) {}

  public record Initiative(String title, @Nullable String thematicEntry, String description) {
    public Initiative {
      description = orNothing(description);
    }
  }

  public record Table(String name, List<String> participants, List<Proposal> proposals) {
    public Table {
      participants = orNone(participants);
      proposals = orNone(proposals);
    }
  }

  public record Proposal(String title, String why) {
    public Proposal {
      why = orNothing(why);
    }
  }

  public record Pooling(List<Merge> merges, Map<String, List<String>> votes, List<String> validated) {
    public Pooling {
      merges = orNone(merges);
      votes = votes == null ? Map.of() : votes;
      validated = orNone(validated);
    }
  }

  /** @param from pairs of a table's name and the title of one of its axes */
  public record Merge(String into, List<List<String>> from) {}

  public record Group(String axis, List<String> members) {}

  /** A group's answers to the method's three questions. */
  public record Appropriation(
    String axis,
    List<String> stakes,
    List<String> resources,
    List<String> organisation
  ) {
    public Appropriation {
      stakes = orNone(stakes);
      resources = orNone(resources);
      organisation = orNone(organisation);
    }

    /** The answers under each question's id. */
    Map<String, List<String>> answers() {
      return Map.of("stakes", stakes, "resources", resources, "organisation", organisation);
    }
  }

  /** A row; where an earlier day has one of that theme and type, what is to be added to it. */
  public record Row(
    String theme,
    String practiceType,
    List<String> examples,
    List<String> studies,
    List<String> stakes,
    List<Facet> facets
  ) {
    public Row {
      examples = orNone(examples);
      studies = orNone(studies);
      stakes = orNone(stakes);
      facets = orNone(facets);
    }
  }

  /** @param sides the opposing positions of a controversy */
  public record Facet(String kind, String text, List<String> sides) {
    public Facet {
      sides = orNone(sides);
    }
  }

  /**
   * @param axis null for everybody
   * @param who a nickname; null while nobody took it on
   * @param found what was found; null for nothing yet
   */
  public record Homework(@Nullable String axis, String what, @Nullable String who, @Nullable String found) {}

  /**
   * @param date null while undecided
   * @param place null while undecided
   */
  public record NextWorkshop(@Nullable String date, @Nullable String place) {}

  /**
   * @param territory null for a general one
   * @param fromRows indices into {@link Day#grid}
   */
  public record Recommendation(@Nullable String territory, String aim, String text, List<Integer> fromRows) {
    public Recommendation {
      fromRows = orNone(fromRows);
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder()
    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
    .build();

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The day of 29 September 2015 at Morlaix. */
  public static Day morlaix() {
    return ofThisModule("morlaix-2015-09-29.json");
  }

  /** The day of 9 November 2015, which goes on from {@link #morlaix}. */
  public static Day november() {
    return ofThisModule("morlaix-2015-11-09.json");
  }

  private static Day ofThisModule(String file) {
    try (InputStream in = Day.class.getResourceAsStream(file)) {
      return JSON.readValue(in, Day.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IOException if the file cannot be read, or does not hold a day
   */
  public static Day read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return JSON.readValue(in, Day.class);
    } catch (JacksonException e) {
      throw new IOException(file + " holds no day: " + e.getOriginalMessage(), e);
    }
  }

  /** Every nickname, in the order of the tables. */
  public List<String> participants() {
    return tables
      .stream()
      .flatMap(table -> table.participants().stream())
      .toList();
  }

  /** Who says an expectation: people from all the tables in turn, since the file does not say. */
  String speaker(int expectation) {
    return participants().get((expectation * participants().size()) / expectations.size());
  }

  /** What whoever had it says of an expectation at the close: most were met, every third in part. */
  static String assessment(int expectation) {
    return expectation % 3 == 2 ? "partly" : "met";
  }

  /** Whether somebody can come on a date: everybody once its place is known. */
  static String answer(NextWorkshop next) {
    return next.place() == null ? "maybe" : "yes";
  }
}
