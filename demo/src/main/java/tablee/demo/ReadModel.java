package tablee.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the analysis answers about one workshop, in a day file's own terms: titles and nicknames instead of ids.
 * {@link #of} makes the same of the file, so that the two can be compared.
 *
 * @param tables nicknames and titles of the axes proposed, by table
 * @param merges titles of the axes each merged axis was made of
 * @param votes by title of the axis; axes without votes left out
 * @param groups nicknames by title of the axis
 * @param rows the grids' rows, each theme's in their order
 */
public record ReadModel(
  Map<String, TableModel> tables,
  Map<String, TreeSet<String>> merges,
  Map<String, Integer> votes,
  TreeSet<String> validated,
  Map<String, TreeSet<String>> groups,
  List<RowModel> rows
) {
  /** A table's people and axes. */
  public record TableModel(TreeSet<String> people, TreeSet<String> axes) {}

  /** @param facets each as {@code kind: text} */
  public record RowModel(
    String theme,
    String practice,
    List<String> examples,
    List<String> studies,
    List<String> stakes,
    List<String> facets
  ) {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * Asks the analysis as soon as its views hold the position.
   *
   * @throws IOException if the views do not get there
   */
  public static ReadModel ask(Api api, String workshop, String token, long position)
    throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = api.get("/api/analysis/workshops/" + workshop, token);
      if (answer.path("position").asLong() >= position) {
        return read(answer);
      }
      if (System.nanoTime() > end) {
        throw new IOException("the views stand at " + answer.path("position") + ", not yet at " + position);
      }
      Thread.sleep(50);
    }
  }

  private static ReadModel read(JsonNode answer) {
    Map<String, String> names = new LinkedHashMap<>();
    answer
      .path("people")
      .forEach(person -> names.put(person.path("actor").asString(), person.path("name").asString("?")));
    Map<String, String> titles = new LinkedHashMap<>();
    answer
      .path("axes")
      .forEach(axis -> titles.put(axis.path("axis").asString(), axis.path("title").asString()));

    Map<String, TableModel> tables = new TreeMap<>();
    for (var table : answer.path("tables")) {
      var axes = stream(answer.path("axes"))
        .filter(axis -> axis.path("table").asString("").equals(table.path("table").asString()))
        .map(axis -> axis.path("title").asString())
        .collect(sorted());
      tables.put(table.path("name").asString(), new TableModel(all(table.path("people"), names), axes));
    }
    Map<String, TreeSet<String>> merges = new TreeMap<>();
    var validated = new TreeSet<String>();
    for (var axis : answer.path("axes")) {
      if (!axis.path("from").isEmpty()) {
        merges.put(axis.path("title").asString(), all(axis.path("from"), titles));
      }
      if (axis.path("validated").asBoolean(false)) {
        validated.add(axis.path("title").asString());
      }
    }
    Map<String, Integer> votes = new TreeMap<>();
    for (var ballot : answer.path("summary").path("ballots")) {
      for (var result : ballot.path("results")) {
        if (result.path("votes").asInt() > 0) {
          votes.merge(result.path("title").asString(), result.path("votes").asInt(), Integer::sum);
        }
      }
    }
    Map<String, TreeSet<String>> groups = new TreeMap<>();
    for (var group : answer.path("groups")) {
      groups.put(group.path("title").asString(), all(group.path("members"), names));
    }
    var rows = stream(answer.path("rows"))
      .map(row ->
        new RowModel(
          row.path("theme").path("title").asString(),
          String.join("\n", lines(row, "practice")),
          lines(row, "examples"),
          lines(row, "studies"),
          lines(row, "stakes"),
          stream(row.path("facets"))
            .map(facet -> facet.path("kind").asString() + ": " + facet.path("text").asString())
            .toList()
        )
      )
      .sorted(Comparator.comparing(RowModel::theme))
      .toList();
    return new ReadModel(tables, merges, votes, validated, groups, rows);
  }

  /** The texts that stand in a cell; written one after the other, there is one. */
  private static List<String> lines(JsonNode row, String column) {
    return stream(row.path("cells").path(column))
      .flatMap(text -> stream(text.path("lines")))
      .map(JsonNode::asString)
      .toList();
  }

  private static TreeSet<String> all(JsonNode ids, Map<String, String> words) {
    return stream(ids)
      .map(id -> words.getOrDefault(id.asString(), id.asString()))
      .collect(sorted());
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static java.util.stream.Collector<String, ?, TreeSet<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  /** What a day leaves behind when everything in its file was said and done. */
  public static ReadModel of(Day day) {
    Map<String, TableModel> tables = new TreeMap<>();
    for (var table : day.tables()) {
      tables.put(
        table.name(),
        new TableModel(
          new TreeSet<>(table.participants()),
          table.proposals().stream().map(Day.Proposal::title).collect(sorted())
        )
      );
    }
    Map<String, TreeSet<String>> merges = new TreeMap<>();
    for (var merge : day.pooling().merges()) {
      merges.put(
        merge.into(),
        merge
          .from()
          .stream()
          .map(source -> source.get(1))
          .collect(sorted())
      );
    }
    Map<String, Integer> votes = new TreeMap<>();
    day
      .pooling()
      .votes()
      .values()
      .forEach(choices -> choices.forEach(title -> votes.merge(title, 1, Integer::sum)));
    Map<String, TreeSet<String>> groups = new TreeMap<>();
    day.groups().forEach(group -> groups.put(group.axis(), new TreeSet<>(group.members())));
    var rows = day
      .grid()
      .stream()
      .map(row ->
        new RowModel(
          row.theme(),
          row.practiceType(),
          row.examples(),
          row.studies(),
          row.stakes(),
          row
            .facets()
            .stream()
            .map(facet -> facet.kind() + ": " + facet.text())
            .toList()
        )
      )
      .sorted(Comparator.comparing(RowModel::theme))
      .toList();
    return new ReadModel(tables, merges, votes, new TreeSet<>(day.pooling().validated()), groups, rows);
  }

  /** What this model says otherwise than another one, a line each; nothing when they are equal. */
  public List<String> differences(ReadModel other) {
    return java.util.stream.Stream.<Function<ReadModel, Object>>of(
      ReadModel::tables,
      ReadModel::merges,
      ReadModel::votes,
      ReadModel::validated,
      ReadModel::groups,
      ReadModel::rows
    )
      .filter(part -> !part.apply(this).equals(part.apply(other)))
      .map(part -> part.apply(this) + "\n  instead of\n  " + part.apply(other))
      .toList();
  }
}
