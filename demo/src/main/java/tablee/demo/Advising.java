package tablee.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the programme recommends: drafted by a member of the group whose rows it rests on, put up for discussion,
 * consented to by the whole group and adopted.
 */
final class Advising {

  private final Day day;
  private final Api api;
  private final Direction direction;

  Advising(Day day, Api api, Direction direction) {
    this.day = day;
    this.api = api;
    this.direction = direction;
  }

  void play(Room room) throws IOException, InterruptedException {
    for (var recommendation : day.recommendations()) {
      direction.tell("Préconisation : " + recommendation.text() + ".");
      recommend(recommendation, room);
    }
  }

  private void recommend(Day.Recommendation recommendation, Room room)
    throws IOException, InterruptedException {
    var group = groupBehind(day, recommendation);
    var author = room.participant(group.getFirst()).token();
    direction.pause(Direction.THINKING, recommendation.text());
    var id = Secrets.id();
    var drafted = new HashMap<String, Object>();
    drafted.put("recommendation", id);
    drafted.put("aim", recommendation.aim());
    drafted.put("text", recommendation.text());
    drafted.put("rows", rows(recommendation, room));
    if (recommendation.territory() != null) {
      drafted.put("territory", territory(recommendation.territory(), room));
    }
    var all = "/api/programmes/" + room.programme() + "/recommendations";
    api.post(all, author, drafted);
    api.put(all + "/" + id + "/status", author, Map.of("status", "discussion"));
    Direction.together(
      group
        .stream()
        .map(
          nickname ->
            (Direction.Act) () -> {
              direction.pause(Direction.MOMENT, nickname + recommendation.text());
              api.put(all + "/" + id + "/consent", room.participant(nickname).token(), Map.of("basedOn", 1));
            }
        )
        .toList()
    );
    api.put(all + "/" + id + "/status", room.token(), Map.of("status", "adopted", "basedOn", 1));
  }

  /** The group of the first row it comes from; everybody where it comes from none. */
  static List<String> groupBehind(Day day, Day.Recommendation recommendation) {
    return recommendation
      .fromRows()
      .stream()
      .map(row -> day.grid().get(row).theme())
      .flatMap(theme ->
        day
          .groups()
          .stream()
          .filter(group -> group.axis().equals(theme))
      )
      .map(Day.Group::members)
      .findFirst()
      .orElseGet(day::participants);
  }

  private List<Map<String, String>> rows(Day.Recommendation recommendation, Room room) {
    var rows = new ArrayList<Map<String, String>>();
    for (var index : recommendation.fromRows()) {
      var row = day.grid().get(index);
      var axis = room.idOf("axes", "title", row.theme());
      var id = GroupWork.rowOf(room, axis, row.practiceType()).orElseThrow(() ->
        new IllegalArgumentException("no row about " + row.practiceType())
      );
      rows.add(Map.of("workshop", room.workshop(), "axis", axis, "row", id));
    }
    return rows;
  }

  private String territory(String name, Room room) throws IOException, InterruptedException {
    var page = api.get("/api/programmes/" + room.programme(), room.token());
    for (var territory : page.path("territories")) {
      if (territory.path("name").asString().equals(name)) {
        return territory.path("territory").asString();
      }
    }
    throw new IllegalArgumentException("no territory is called " + name);
  }
}
