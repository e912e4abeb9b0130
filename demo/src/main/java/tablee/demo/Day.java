package tablee.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A day file: what was said and done in one workshop, by nickname and title. */
public record Day(
  Workshop workshop,
  List<Table> tables,
  Pooling pooling,
  List<Group> groups,
  List<Row> grid
) {
  /** @param maxAxesPerTable null for the method's own limit */
  public record Workshop(
    String title,
    @Nullable String date,
    @Nullable String place,
    @Nullable Integer maxAxesPerTable,
    int voteBudget
  ) {}

  public record Table(String name, List<String> participants, List<Proposal> proposals) {}

  public record Proposal(String title, String why) {}

  public record Pooling(List<Merge> merges, Map<String, List<String>> votes, List<String> validated) {}

  /** @param from pairs of a table's name and the title of one of its axes */
  public record Merge(String into, List<List<String>> from) {}

  public record Group(String axis, List<String> members) {}

  public record Row(
    String theme,
    String practiceType,
    List<String> examples,
    List<String> studies,
    List<String> stakes,
    List<Facet> facets
  ) {}

  public record Facet(String kind, String text) {}

  private static final JsonMapper JSON = JsonMapper.builder()
    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
    .build();

  /** The day of 29 September 2015 at Morlaix. */
  public static Day morlaix() {
    try (InputStream in = Day.class.getResourceAsStream("morlaix-2015-09-29.json")) {
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
}
