package tablee.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The afternoon: each group makes its axis its own, and fills its grid or goes on with it. */
final class GroupWork {

  private final Day day;
  private final Direction direction;

  GroupWork(Day day, Direction direction) {
    this.day = day;
    this.direction = direction;
  }

  void play(Room room) throws IOException, InterruptedException {
    appropriate(room);
    fillGrid(room);
  }

  private void appropriate(Room room) throws IOException, InterruptedException {
    if (day.appropriation().isEmpty()) {
      return;
    }
    direction.phase(room, "appropriation", "Appropriation : chaque groupe s'organise.");
    var acts = new ArrayList<Direction.Act>();
    for (var page : day.appropriation()) {
      var axis = room.idOf("axes", "title", page.axis());
      var writers = membersOf(page.axis());
      int turn = 0;
      for (var question : new TreeMap<>(page.answers()).entrySet()) {
        var writer = writers.get(turn++ % writers.size());
        acts.add(() -> answer(room, writer, axis, question.getKey(), question.getValue()));
      }
    }
    Direction.together(acts);
  }

  private void answer(Room room, String nickname, String axis, String question, List<String> answers)
    throws InterruptedException {
    for (var text : answers) {
      direction.pause(Direction.THINKING, text);
      room
        .participant(nickname)
        .command(
          "add-answer",
          Map.of("axis", axis, "answer", Secrets.id(), "question", question, "text", text)
        );
    }
  }

  private List<String> membersOf(String axis) {
    return day
      .groups()
      .stream()
      .filter(group -> group.axis().equals(axis))
      .findFirst()
      .orElseThrow(() -> new IllegalArgumentException("nobody is in a group on " + axis))
      .members();
  }

  private void fillGrid(Room room) throws IOException, InterruptedException {
    if (day.grid().isEmpty()) {
      return;
    }
    direction.phase(room, "grid", "Grille : chaque groupe remplit la sienne.");
    var acts = new ArrayList<Direction.Act>();
    for (var theme : day.grid().stream().map(Day.Row::theme).distinct().toList()) {
      var rows = day
        .grid()
        .stream()
        .filter(row -> row.theme().equals(theme))
        .toList();
      acts.add(() -> fillGridOf(room, theme, rows));
    }
    Direction.together(acts);
  }

  private void fillGridOf(Room room, String theme, List<Day.Row> rows)
    throws IOException, InterruptedException {
    var axis = room.idOf("axes", "title", theme);
    var writers = membersOf(theme);
    var ids = new ArrayList<String>();
    var last = lastRow(room, axis);
    for (var row : rows) {
      direction.pause(Direction.THINKING, row.practiceType());
      var known = rowOf(room, axis, row.practiceType());
      var id = known.orElseGet(Secrets::id);
      if (known.isEmpty()) {
        var order = new HashMap<String, Object>(Map.of("axis", axis, "row", id));
        if (last != null) {
          order.put("after", last);
        }
        room.participant(writers.getFirst()).command("add-row", order);
        last = id;
      }
      ids.add(id);
    }
    Direction.together(
      IntStream.range(0, rows.size())
        .mapToObj(i -> (Direction.Act) () -> fillRow(room, writers, axis, ids.get(i), rows.get(i), i))
        .toList()
    );
  }

  private static @Nullable String lastRow(Room room, String axis) {
    String last = null;
    for (var row : room.card("grids", axis).path("rows")) {
      last = row.asString();
    }
    return last;
  }

  /** The row that stands in an axis' grid for a type of practice. */
  static Optional<String> rowOf(Room room, String axis, String practice) {
    for (var row : room.card("grids", axis).path("rows")) {
      if (text(room, row.asString(), "practice").equals(practice)) {
        return Optional.of(row.asString());
      }
    }
    return Optional.empty();
  }

  private void fillRow(Room room, List<String> writers, String axis, String id, Day.Row row, int turn)
    throws IOException, InterruptedException {
    if (text(room, id, "practice").isEmpty()) {
      edit(room, writers.get(turn % writers.size()), axis, id, "practice", List.of(row.practiceType()));
    }
    Direction.together(
      List.of(
        () -> edit(room, writers.get((turn + 1) % writers.size()), axis, id, "examples", row.examples()),
        () -> edit(room, writers.get((turn + 2) % writers.size()), axis, id, "studies", row.studies()),
        () -> edit(room, writers.get((turn + 3) % writers.size()), axis, id, "stakes", row.stakes())
      )
    );
    for (int i = 0; i < row.facets().size(); i++) {
      add(room, writers, turn + i, axis, id, row.facets().get(i));
    }
  }

  /** Writes a cell line by line, as people do: each line is an edit of what stood before. */
  private void edit(Room room, String nickname, String axis, String row, String column, List<String> lines)
    throws InterruptedException {
    var device = room.participant(nickname);
    var text = new StringBuilder(text(room, row, column));
    int version = head(room, row, column)
      .map(head -> head.path("v").asInt())
      .orElse(0);
    for (var line : lines) {
      direction.pause(Direction.THINKING, nickname + line);
      text.append(text.isEmpty() ? "" : "\n").append(line);
      List<Integer> basedOn = version == 0 ? List.of() : List.of(version);
      device.command(
        "edit-cell",
        Map.of("axis", axis, "row", row, "column", column, "text", text.toString(), "basedOn", basedOn)
      );
      version++;
    }
  }

  private static String text(Room room, String row, String column) {
    return head(room, row, column)
      .map(head -> head.path("text").asString(""))
      .orElse("");
  }

  private static Optional<tools.jackson.databind.JsonNode> head(Room room, String row, String column) {
    return Optional.of(
      room
        .card("cells", row + "." + column)
        .path("heads")
        .path(0)
    ).filter(head -> head.has("v"));
  }

  private void add(Room room, List<String> writers, int turn, String axis, String row, Day.Facet facet)
    throws InterruptedException {
    var id = Secrets.id();
    var nickname = writers.get(turn % writers.size());
    direction.pause(Direction.THINKING, nickname + facet.text());
    room
      .participant(nickname)
      .command(
        "add-facet",
        Map.of("axis", axis, "row", row, "facet", id, "kind", facet.kind(), "text", facet.text())
      );
    for (int i = 0; i < facet.sides().size(); i++) {
      var side = facet.sides().get(i);
      direction.pause(Direction.THINKING, side);
      room
        .participant(writers.get((turn + i) % writers.size()))
        .command(
          "add-side",
          Map.of("axis", axis, "row", row, "facet", id, "side", Secrets.id(), "text", side)
        );
    }
  }
}
