package tablee.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tablee.demo.ReadModel.DateModel;
import tablee.demo.ReadModel.FrameModel;
import tablee.demo.ReadModel.HomeworkModel;
import tablee.demo.ReadModel.ItemModel;
import tablee.demo.ReadModel.NextModel;
import tablee.demo.ReadModel.ProgrammeModel;
import tablee.demo.ReadModel.RecommendationModel;
import tablee.demo.ReadModel.RowModel;
import tablee.demo.ReadModel.TableModel;
import tools.jackson.databind.JsonNode;

/** Asks the server about a workshop, its programme and its library, and puts the answers together. */
final class Reading {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Api api;
  private final Room room;

  Reading(Api api, Room room) {
    this.api = api;
    this.room = room;
  }

  ReadModel at(long position) throws IOException, InterruptedException {
    var analysis = ask(
      "/api/analysis/workshops/" + room.workshop(),
      answer -> answer.path("position").asLong() >= position
    );
    var board = api.get("/api/workshops/" + room.workshop() + "/board", room.token()).path("board");
    var programme = ask(
      "/api/programmes/" + room.programme(),
      answer -> !answer.path("catchingUp").asBoolean()
    );
    var library = api.get("/api/library", room.token()).path("items");
    var advice = api
      .get("/api/programmes/" + room.programme() + "/recommendations", room.token())
      .path("recommendations");
    return new Answers(room.workshop(), analysis, board, programme, library, advice).model();
  }

  private JsonNode ask(String path, Predicate<JsonNode> enough) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      boolean late = System.nanoTime() > end;
      try {
        var answer = api.get(path, room.token());
        if (enough.test(answer)) {
          return answer;
        }
        if (late) {
          throw new IOException("the views stand at " + answer.path("position") + " still");
        }
      } catch (RefusedException refused) {
        // A workshop that the views have not met yet may be there in a moment, and the refusal says so.
        if (late || !refused.code().equals("unavailable")) {
          throw refused;
        }
      }
      Thread.sleep(50);
    }
  }

  private static final class Answers {

    private final String workshop;
    private final JsonNode analysis;
    private final JsonNode board;
    private final JsonNode programme;
    private final JsonNode library;
    private final JsonNode advice;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    Answers(
      String workshop,
      JsonNode analysis,
      JsonNode board,
      JsonNode programme,
      JsonNode library,
      JsonNode advice
    ) {
      this.workshop = workshop;
      this.analysis = analysis;
      this.board = board;
      this.programme = programme;
      this.library = library;
      this.advice = advice;
      for (var person : analysis.path("people")) {
        names.put(person.path("actor").asString(), person.path("name").asString("?"));
      }
      for (var axis : analysis.path("axes")) {
        titles.put(axis.path("axis").asString(), axis.path("title").asString());
      }
    }

    ReadModel model() {
      return new ReadModel(
        programme(),
        territories(),
        library(),
        workshop(),
        expectations(),
        tables(),
        attached(),
        merges(),
        votes(),
        validated(),
        groups(),
        answers(),
        rows(),
        homework(),
        recommendations(),
        dates(),
        next()
      );
    }

    private @Nullable ProgrammeModel programme() {
      if (!programme.has("objectives")) {
        return null;
      }
      var stage = text(programme, "stage");
      return new ProgrammeModel(
        programme.path("title").asString(),
        text(programme, "from"),
        text(programme, "to"),
        lines(programme.path("objectives")),
        stream(programme.path("stages"))
          .map(each -> Stages.title(each.path("stage").asString()))
          .toList(),
        stage == null ? null : Stages.title(stage)
      );
    }

    private Map<String, Map<String, List<String>>> territories() {
      Map<String, Map<String, List<String>>> territories = new TreeMap<>();
      for (var territory : programme.path("territories")) {
        Map<String, List<String>> aspects = new TreeMap<>();
        territory
          .path("aspects")
          .properties()
          .forEach(aspect -> aspects.put(aspect.getKey(), lines(aspect.getValue().path("text"))));
        territories.put(territory.path("name").asString(), aspects);
      }
      return territories;
    }

    private Map<String, ItemModel> library() {
      Map<String, String> entries = new LinkedHashMap<>();
      library.forEach(item -> entries.put(item.path("item").asString(), item.path("title").asString()));
      Map<String, ItemModel> items = new TreeMap<>();
      for (var item : library) {
        items.put(
          item.path("title").asString(),
          new ItemModel(
            item.path("kind").asString(),
            entries.get(item.path("entry").asString("")),
            item.path("text").asString("")
          )
        );
      }
      return items;
    }

    private FrameModel workshop() {
      var frame = card("workshop", "it");
      var method = card("method", "it");
      var series = card("series", "it");
      return new FrameModel(
        frame.path("title").asString(),
        text(frame, "date"),
        text(frame, "place"),
        territory(text(series, "territory")),
        method.path("maxAxesPerTable").asInt(),
        method.path("voteBudget").asInt(),
        text(series.path("from"), "title")
      );
    }

    private @Nullable String territory(@Nullable String id) {
      return stream(programme.path("territories"))
        .filter(each -> each.path("territory").asString().equals(id))
        .map(each -> each.path("name").asString())
        .findFirst()
        .orElse(id);
    }

    private Map<String, Map<String, Integer>> expectations() {
      Map<String, Map<String, Integer>> expectations = new TreeMap<>();
      for (var card : board.path("expectations")) {
        expectations.put(card.path("text").asString(), counts(card.path("assessments")));
      }
      return expectations;
    }

    private static Map<String, Integer> counts(JsonNode node) {
      Map<String, Integer> counts = new TreeMap<>();
      node.properties().forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
      return counts;
    }

    private Map<String, TableModel> tables() {
      Map<String, TableModel> tables = new TreeMap<>();
      for (var table : analysis.path("tables")) {
        var axes = stream(analysis.path("axes"))
          .filter(axis -> axis.path("table").asString("").equals(table.path("table").asString()))
          .map(axis -> axis.path("title").asString())
          .collect(sorted());
        tables.put(table.path("name").asString(), new TableModel(all(table.path("people"), names), axes));
      }
      return tables;
    }

    private Map<String, Set<String>> attached() {
      Map<String, Set<String>> attached = new TreeMap<>();
      for (var card : board.path("attachments")) {
        if (card.path("on").asString().equals("axis")) {
          attached
            .computeIfAbsent(title(card, "axis"), _ -> new TreeSet<>())
            .add(card.path("item").path("title").asString());
        }
      }
      return attached;
    }

    private Map<String, Set<String>> merges() {
      Map<String, Set<String>> merges = new TreeMap<>();
      for (var axis : analysis.path("axes")) {
        if (!axis.path("from").isEmpty()) {
          merges.put(axis.path("title").asString(), all(axis.path("from"), titles));
        }
      }
      return merges;
    }

    private Map<String, Integer> votes() {
      Map<String, Integer> votes = new TreeMap<>();
      for (var ballot : analysis.path("summary").path("ballots")) {
        for (var result : ballot.path("results")) {
          if (result.path("votes").asInt() > 0) {
            votes.merge(result.path("title").asString(), result.path("votes").asInt(), Integer::sum);
          }
        }
      }
      return votes;
    }

    private Set<String> validated() {
      return stream(analysis.path("axes"))
        .filter(axis -> axis.path("validated").asBoolean(false))
        .map(axis -> axis.path("title").asString())
        .collect(sorted());
    }

    private Map<String, Set<String>> groups() {
      Map<String, Set<String>> groups = new TreeMap<>();
      for (var group : analysis.path("groups")) {
        groups.put(group.path("title").asString(), all(group.path("members"), names));
      }
      return groups;
    }

    private Map<String, Map<String, List<String>>> answers() {
      Map<String, Map<String, List<String>>> answers = new TreeMap<>();
      for (var card : inOrder("answers")) {
        answers
          .computeIfAbsent(title(card, "axis"), _ -> new TreeMap<>())
          .computeIfAbsent(card.path("question").asString(), _ -> new ArrayList<>())
          .add(card.path("heads").path(0).path("text").asString());
      }
      return answers;
    }

    private List<RowModel> rows() {
      return stream(analysis.path("rows"))
        .map(row ->
          new RowModel(
            row.path("theme").path("title").asString(),
            String.join("\n", cell(row, "practice")),
            cell(row, "examples"),
            cell(row, "studies"),
            cell(row, "stakes"),
            stream(row.path("facets")).map(Answers::facet).toList()
          )
        )
        .sorted(Comparator.comparing(RowModel::theme))
        .toList();
    }

    /** The texts that stand in a cell; written one after the other, there is one. */
    private static List<String> cell(JsonNode row, String column) {
      return stream(row.path("cells").path(column))
        .flatMap(text -> stream(text.path("lines")))
        .map(JsonNode::asString)
        .toList();
    }

    private static String facet(JsonNode facet) {
      var sides = stream(facet.path("sides")).map(side -> side.path("text").asString());
      return Expected.facet(facet.path("kind").asString(), facet.path("text").asString(), sides.toList());
    }

    private Map<String, HomeworkModel> homework() {
      Map<String, HomeworkModel> homework = new TreeMap<>();
      for (var card : board.path("homework")) {
        var found = text(card, "found");
        homework.put(
          card.path("what").asString(),
          new HomeworkModel(
            card.has("axis") ? title(card, "axis") : null,
            text(card, "name"),
            text(card, "due"),
            card.path("done").asBoolean(false) ? found : null
          )
        );
      }
      return homework;
    }

    private Map<String, RecommendationModel> recommendations() {
      Map<String, RecommendationModel> recommendations = new TreeMap<>();
      for (var it : advice) {
        var texts = it.path("texts");
        var standing = texts.path(texts.size() - 1);
        recommendations.put(
          standing.path("text").asString(),
          new RecommendationModel(
            territory(text(it, "territory")),
            it.path("aim").asString(),
            it.path("status").asString(),
            (int) stream(it.path("consents"))
              .filter(consent -> consent.path("v").equals(standing.path("v")))
              .count(),
            stream(it.path("rows"))
              .map(row -> title(row, "axis") + " · " + practice(row))
              .collect(sorted())
          )
        );
      }
      return recommendations;
    }

    private String practice(JsonNode row) {
      var cell = card("cells", row.path("row").asString() + ".practice");
      return cell.path("heads").path(0).path("text").asString("?");
    }

    private List<DateModel> dates() {
      var dates = new ArrayList<DateModel>();
      for (var poll : inOrder("dates")) {
        for (var option : poll.path("options")) {
          Map<String, Integer> answers = new TreeMap<>();
          option.path("answers").forEach(answer -> answers.merge(answer.asString(), 1, Integer::sum));
          dates.add(
            new DateModel(
              option.path("date").asString(),
              text(option, "place"),
              answers,
              option.path("option").equals(poll.path("decided"))
            )
          );
        }
      }
      return dates;
    }

    /** The programme's workshops are listed by date, undecided ones last. */
    private List<NextModel> next() {
      var earlier = new HashSet<String>();
      for (var each : card("series", "it").path("from").path("line")) {
        earlier.add(each.asString());
      }
      earlier.add(workshop);
      return stream(programme.path("workshops"))
        .filter(each -> !earlier.contains(each.path("workshop").asString()))
        .map(each -> new NextModel(text(each, "date"), text(each, "place")))
        .toList();
    }

    private JsonNode card(String section, String id) {
      return board.path(section).path(id);
    }

    private List<JsonNode> inOrder(String section) {
      return stream(board.path(section))
        .sorted(Comparator.comparingInt(card -> card.path("order").asInt()))
        .toList();
    }

    private String title(JsonNode card, String field) {
      var id = card.path(field).asString();
      return titles.getOrDefault(id, id);
    }

    private static @Nullable String text(JsonNode node, String field) {
      return node.has(field) ? node.path(field).asString() : null;
    }

    private static List<String> lines(JsonNode text) {
      return text.asString("").lines().toList();
    }

    private static Set<String> all(JsonNode ids, Map<String, String> words) {
      return stream(ids)
        .map(id -> words.getOrDefault(id.asString(), id.asString()))
        .collect(sorted());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
      return StreamSupport.stream(array.spliterator(), false);
    }

    private static Collector<String, ?, Set<String>> sorted() {
      return Collectors.<String, Set<String>>toCollection(TreeSet::new);
    }
  }
}
