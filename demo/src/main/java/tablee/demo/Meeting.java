package tablee.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The morning: people arrive, say what they expect, and propose axes at their tables. */
final class Meeting {

  private final Day day;
  private final Api api;
  private final Witness witness;
  private final Direction direction;

  Meeting(Day day, Api api, Witness witness, Direction direction) {
    this.day = day;
    this.api = api;
    this.witness = witness;
    this.direction = direction;
  }

  void play(Room room) throws IOException, InterruptedException {
    arrive(room);
    sayExpectations(room);
    reportHomework(room);
    explore(room);
  }

  private void arrive(Room room) throws IOException, InterruptedException {
    for (var table : day.tables()) {
      room.facilitator().await("the tables", screen ->
        screen
          .section("tables")
          .values()
          .stream()
          .anyMatch(card -> card.path("name").asString().equals(table.name()))
      );
    }
    direction.phase(
      room,
      "welcome",
      "Accueil : " + day.participants().size() + " personnes arrivent et s'installent."
    );
    var acts = new ArrayList<Direction.Act>();
    for (var table : day.tables()) {
      var tableId = room.idOf("tables", "name", table.name());
      for (var nickname : table.participants()) {
        acts.add(() -> {
          direction.pause(Direction.MOMENT.multipliedBy(2), nickname);
          room.join(nickname, api, witness);
          room.participant(nickname).command("sit-at-table", Map.of("table", tableId));
        });
      }
    }
    Direction.together(acts);
  }

  private void sayExpectations(Room room) throws IOException, InterruptedException {
    if (day.expectations().isEmpty()) {
      return;
    }
    direction.tell("Attentes : chacun dit ce qu'il espère de la journée.");
    var acts = new ArrayList<Direction.Act>();
    for (int i = 0; i < day.expectations().size(); i++) {
      var text = day.expectations().get(i);
      var nickname = day.speaker(i);
      acts.add(() -> {
        direction.pause(Direction.THINKING, text);
        room
          .participant(nickname)
          .command("say-expectation", Map.of("expectation", Secrets.id(), "text", text));
      });
    }
    Direction.together(acts);
  }

  /** A workshop opens on what was found since the one before. */
  private void reportHomework(Room room) throws InterruptedException {
    for (var homework : day.homework()) {
      var given = room.findId("homework", "what", homework.what());
      if (given.isPresent() && homework.found() != null) {
        direction.tell("Depuis la dernière fois : " + homework.what() + ".");
        direction.pause(Direction.THINKING, homework.what());
        var who = homework.who() != null && room.isHere(homework.who()) ? homework.who() : null;
        (who == null ? room.facilitator() : room.participant(who)).command(
          "report-homework",
          Map.of("homework", given.get(), "done", true, "found", homework.found())
        );
      }
    }
  }

  private void explore(Room room) throws IOException, InterruptedException {
    if (
      day
        .tables()
        .stream()
        .allMatch(table -> table.proposals().isEmpty())
    ) {
      return;
    }
    direction.phase(room, "exploration", "Exploration : chaque table propose ses axes.");
    var library = initiatives(room);
    var fitting = new Fitting(library.keySet());
    var acts = new ArrayList<Direction.Act>();
    for (var table : day.tables()) {
      var tableId = room.idOf("tables", "name", table.name());
      for (int i = 0; i < table.proposals().size(); i++) {
        var proposal = table.proposals().get(i);
        var nickname = table.participants().get(i % table.participants().size());
        int turn = i;
        acts.add(() -> {
          direction.pause(Direction.THINKING.multipliedBy(turn + 1L), nickname);
          var axis = Secrets.id();
          room
            .participant(nickname)
            .command(
              "propose-axis",
              Map.of("table", tableId, "axis", axis, "title", proposal.title(), "reason", proposal.why())
            );
          for (var initiative : fitting.to(proposal)) {
            direction.pause(Direction.MOMENT, initiative);
            room
              .participant(nickname)
              .command(
                "attach-item",
                Map.of(
                  "attachment",
                  Secrets.id(),
                  "item",
                  library.getOrDefault(initiative, ""),
                  "on",
                  "axis",
                  "axis",
                  axis
                )
              );
          }
        });
      }
    }
    Direction.together(acts);
    for (var table : day.tables()) {
      for (var proposal : table.proposals()) {
        room.facilitator().await(proposal.title(), _ -> room.proposed(table.name(), proposal.title()));
      }
    }
  }

  /** The initiatives that the programme's library has, by title. */
  private Map<String, String> initiatives(Room room) throws IOException, InterruptedException {
    var initiatives = new LinkedHashMap<String, String>();
    for (var item : api.get("/api/library", room.token()).path("items")) {
      if (item.path("kind").asString().equals("initiative")) {
        initiatives.put(item.path("title").asString(), item.path("item").asString());
      }
    }
    return initiatives;
  }
}
