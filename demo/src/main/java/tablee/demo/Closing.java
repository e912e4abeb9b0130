package tablee.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The evening: homework is given out, advice is agreed on, people say what became of their expectations, and the next day is planned. */
final class Closing {

  private final Day day;
  private final Api api;
  private final Direction direction;

  Closing(Day day, Api api, Direction direction) {
    this.day = day;
    this.api = api;
    this.direction = direction;
  }

  void play(Room room) throws IOException, InterruptedException {
    direction.phase(room, "closed", "L'atelier est clos.");
    giveHomework(room);
    new Advising(day, api, direction).play(room);
    assess(room);
    planWhatComesNext(room);
  }

  private void giveHomework(Room room) throws IOException, InterruptedException {
    for (var homework : day.homework()) {
      if (room.findId("homework", "what", homework.what()).isEmpty()) {
        direction.tell("D'ici le prochain atelier : " + homework.what() + ".");
        direction.pause(Direction.THINKING, homework.what());
        give(room, homework);
      }
    }
  }

  /** Who is in the room takes it on; for somebody outside the facilitator does, and says who that is. */
  private void give(Room room, Day.Homework homework) throws IOException, InterruptedException {
    var id = Secrets.id();
    var order = new HashMap<String, Object>(Map.of("homework", id, "what", homework.what()));
    if (homework.axis() != null) {
      order.put("axis", room.idOf("axes", "title", homework.axis()));
    }
    var due = due(day);
    if (due != null) {
      order.put("due", due);
    }
    var device = room.facilitator();
    var who = homework.who();
    if (who != null && room.isHere(who)) {
      device = room.participant(who);
      order.put("who", room.idOfPerson(who));
    } else if (who != null) {
      var helper = Secrets.id();
      api.put("/api/workshops/" + room.workshop() + "/helpers/" + helper, room.token(), Map.of("name", who));
      order.put("who", helper);
    }
    device.command("assign-homework", order);
    if (homework.found() != null) {
      device.command("report-homework", Map.of("homework", id, "done", true, "found", homework.found()));
    }
  }

  /** When homework is due: at the next workshop. */
  static @Nullable String due(Day day) {
    return day.nextWorkshops().isEmpty() ? null : day.nextWorkshops().getFirst().date();
  }

  private void assess(Room room) throws IOException, InterruptedException {
    if (day.expectations().isEmpty()) {
      return;
    }
    direction.tell("Attentes : chacun dit ce qu'il en est de la sienne.");
    var acts = new ArrayList<Direction.Act>();
    for (int i = 0; i < day.expectations().size(); i++) {
      var expectation = room.idOf("expectations", "text", day.expectations().get(i));
      var nickname = day.speaker(i);
      var assessment = Day.assessment(i);
      acts.add(() -> {
        direction.pause(Direction.MOMENT, nickname);
        room
          .participant(nickname)
          .command("assess-expectation", Map.of("expectation", expectation, "assessment", assessment));
      });
    }
    Direction.together(acts);
  }

  private void planWhatComesNext(Room room) throws IOException, InterruptedException {
    if (day.nextWorkshops().isEmpty()) {
      return;
    }
    var first = day.nextWorkshops().getFirst();
    for (var next : day.nextWorkshops()) {
      if (
        room
          .next()
          .stream()
          .noneMatch(planned -> planned.isOn(next.date()))
      ) {
        // What the room decides on is written down once it has decided.
        var known = next.equals(first) ? new Day.NextWorkshop(null, null) : next;
        room.next().add(Planned.after(room, day.workshop().title(), known, next.date(), api));
      }
    }
    var planned = room
      .next()
      .stream()
      .filter(each -> each.isOn(first.date()))
      .findFirst()
      .orElseThrow();
    planned.inherit(room, api);
    room.facilitator().await("what comes next", _ -> isAnnounced(planned, room));
    if (first.date() != null) {
      decideOn(planned, room);
    }
  }

  private static boolean isAnnounced(Planned planned, Room room) {
    for (var next : room.card("series", "it").path("next")) {
      if (next.asString().equals(planned.workshop())) {
        return true;
      }
    }
    return false;
  }

  private void decideOn(Planned planned, Room room) throws IOException, InterruptedException {
    var poll = Secrets.id();
    var options = new HashMap<String, String>();
    var proposed = new ArrayList<Map<String, String>>();
    for (var next : day.nextWorkshops()) {
      if (next.date() != null) {
        var option = new HashMap<>(Map.of("option", Secrets.id(), "date", next.date()));
        if (next.place() != null) {
          option.put("place", next.place());
        }
        options.put(next.date(), option.get("option"));
        proposed.add(option);
        direction.tell(
          "Prochain atelier : le " + next.date() + " à " + (next.place() == null ? "?" : next.place()) + "."
        );
      }
    }
    direction.facilitate(room, "propose-dates", Map.of("poll", poll, "options", proposed));
    Direction.together(
      day
        .participants()
        .stream()
        .map(nickname -> (Direction.Act) () -> answer(room, nickname, poll, options))
        .toList()
    );
    api.post(
      "/api/workshops/" + room.workshop() + "/dates/" + poll + "/decision",
      room.token(),
      Map.of("option", List.copyOf(proposed).getFirst().get("option"), "next", planned.workshop())
    );
    room.facilitator().await("the decision", _ -> room.card("dates", poll).has("decided"));
  }

  private void answer(Room room, String nickname, String poll, Map<String, String> options)
    throws InterruptedException {
    for (var next : day.nextWorkshops()) {
      if (next.date() != null) {
        direction.pause(Direction.MOMENT, nickname + next.date());
        room
          .participant(nickname)
          .command(
            "answer-date",
            Map.of("poll", poll, "option", options.getOrDefault(next.date(), ""), "answer", Day.answer(next))
          );
      }
    }
  }
}
