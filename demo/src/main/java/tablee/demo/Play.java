package tablee.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Plays a day from the first arrival to the close. Within a phase everybody acts at their own pace and at the
 * same time; the facilitator moves on when all are done.
 */
public final class Play {

  private static final Duration MOMENT = Duration.ofSeconds(4);
  private static final Duration THINKING = Duration.ofSeconds(25);
  private static final Duration TALKING = Duration.ofSeconds(60);

  private final Day day;
  private final Api api;
  private final Pace pace;
  private final Witness witness;
  private final Consumer<String> progress;

  /** @param progress told in a line what happens next */
  public Play(Day day, Api api, Pace pace, Witness witness, Consumer<String> progress) {
    this.day = day;
    this.api = api;
    this.pace = pace;
    this.witness = witness;
    this.progress = progress;
  }

  /** Something one person does. */
  private interface Act {
    void play() throws IOException, InterruptedException;
  }

  /** Creates the workshop; its room is empty and its doors are open. */
  public Room open() throws IOException, InterruptedException {
    return Room.create(day, api, witness);
  }

  /**
   * Plays the whole day in a room and leaves its devices connected.
   *
   * @throws RefusedException if the server refuses something the day does
   */
  public void play(Room room) throws IOException, InterruptedException {
    arrive(room);
    explore(room);
    pool(room);
    formGroups(room);
    appropriate(room);
    fillGrid(room);
    phase(room, "closed", "L'atelier est clos.");
  }

  private void arrive(Room room) throws IOException, InterruptedException {
    room.facilitator().await("the tables", screen -> screen.section("tables").size() == day.tables().size());
    phase(room, "welcome", "Accueil : " + day.participants().size() + " personnes arrivent et s'installent.");
    var acts = new ArrayList<Act>();
    for (var table : day.tables()) {
      var tableId = room.idOf("tables", "name", table.name());
      for (var nickname : table.participants()) {
        acts.add(() -> {
          pause(MOMENT.multipliedBy(2), nickname);
          room.join(nickname, api, witness);
          room.participant(nickname).command("sit-at-table", Map.of("table", tableId));
        });
      }
    }
    together(acts);
  }

  private void explore(Room room) throws IOException, InterruptedException {
    phase(room, "exploration", "Exploration : chaque table propose ses axes.");
    var acts = new ArrayList<Act>();
    for (var table : day.tables()) {
      var tableId = room.idOf("tables", "name", table.name());
      for (int i = 0; i < table.proposals().size(); i++) {
        var proposal = table.proposals().get(i);
        var nickname = table.participants().get(i % table.participants().size());
        int turn = i;
        acts.add(() -> {
          pause(THINKING.multipliedBy(turn + 1L), nickname);
          room
            .participant(nickname)
            .command(
              "propose-axis",
              Map.of(
                "table",
                tableId,
                "axis",
                Secrets.id(),
                "title",
                proposal.title(),
                "reason",
                proposal.why()
              )
            );
        });
      }
    }
    together(acts);
    int proposed = day
      .tables()
      .stream()
      .mapToInt(table -> table.proposals().size())
      .sum();
    room.facilitator().await("every axis", screen -> screen.section("axes").size() == proposed);
  }

  private void pool(Room room) throws IOException, InterruptedException {
    phase(room, "pooling", "Mise en commun : on rapproche les axes.");
    for (var merge : day.pooling().merges()) {
      pause(THINKING, merge.into());
      var sources = merge
        .from()
        .stream()
        .map(source -> room.axisOf(source.get(0), source.get(1)))
        .toList();
      facilitate(
        room,
        "merge-axes",
        Map.of("axis", Secrets.id(), "from", sources, "title", merge.into(), "reason", "")
      );
    }
    vote(room);
    for (var title : day.pooling().validated()) {
      pause(MOMENT, title);
      facilitate(room, "validate-axis", Map.of("axis", room.idOf("axes", "title", title)));
    }
  }

  private void vote(Room room) throws IOException, InterruptedException {
    progress.accept("Vote : " + day.workshop().voteBudget() + " voix par personne.");
    var ballot = Secrets.id();
    facilitate(
      room,
      "open-ballot",
      Map.of("ballot", ballot, "budget", day.workshop().voteBudget(), "axes", room.liveAxes())
    );
    var acts = new ArrayList<Act>();
    day
      .pooling()
      .votes()
      .forEach((nickname, choices) -> {
        var axes = choices
          .stream()
          .map(title -> room.idOf("axes", "title", title))
          .toList();
        acts.add(() -> {
          for (var axis : axes) {
            pause(MOMENT.multipliedBy(2), nickname + axis);
            room.participant(nickname).command("cast-vote", Map.of("ballot", ballot, "axis", axis));
          }
        });
      });
    together(acts);
    pause(MOMENT, ballot);
    facilitate(room, "reveal-ballot", Map.of("ballot", ballot));
  }

  private void formGroups(Room room) throws IOException, InterruptedException {
    phase(room, "groups", "Groupes : chacun rejoint un thème.");
    var acts = new ArrayList<Act>();
    for (var group : day.groups()) {
      var axis = room.idOf("axes", "title", group.axis());
      for (var nickname : group.members()) {
        acts.add(() -> {
          pause(MOMENT.multipliedBy(3), nickname);
          room.participant(nickname).command("join-group", Map.of("axis", axis));
        });
      }
    }
    together(acts);
  }

  private void appropriate(Room room) throws InterruptedException {
    phase(room, "appropriation", "Appropriation : chaque groupe s'organise.");
  }

  private void fillGrid(Room room) throws IOException, InterruptedException {
    phase(room, "grid", "Grille : chaque groupe remplit la sienne.");
    var acts = new ArrayList<Act>();
    for (var group : day.groups()) {
      var rows = day
        .grid()
        .stream()
        .filter(row -> row.theme().equals(group.axis()))
        .toList();
      acts.add(() -> fillGridOf(room, group, rows));
    }
    together(acts);
  }

  private void fillGridOf(Room room, Day.Group group, List<Day.Row> rows)
    throws IOException, InterruptedException {
    var axis = room.idOf("axes", "title", group.axis());
    var ids = new ArrayList<String>();
    for (var row : rows) {
      var first = room.participant(group.members().getFirst());
      pause(THINKING, row.practiceType());
      var id = Secrets.id();
      first.command(
        "add-row",
        ids.isEmpty()
          ? Map.of("axis", axis, "row", id)
          : Map.of("axis", axis, "row", id, "after", ids.getLast())
      );
      ids.add(id);
    }
    together(
      IntStream.range(0, rows.size())
        .mapToObj(i -> (Act) () -> fillRow(room, group, axis, ids.get(i), rows.get(i), i))
        .toList()
    );
  }

  private void fillRow(Room room, Day.Group group, String axis, String id, Day.Row row, int turn)
    throws IOException, InterruptedException {
    var writers = group.members();
    edit(room, writers.get(turn % writers.size()), axis, id, "practice", List.of(row.practiceType()));
    together(
      List.of(
        () -> edit(room, writers.get((turn + 1) % writers.size()), axis, id, "examples", row.examples()),
        () -> edit(room, writers.get((turn + 2) % writers.size()), axis, id, "studies", row.studies()),
        () -> edit(room, writers.get((turn + 3) % writers.size()), axis, id, "stakes", row.stakes())
      )
    );
    for (int i = 0; i < row.facets().size(); i++) {
      var facet = row.facets().get(i);
      var nickname = writers.get((turn + i) % writers.size());
      pause(THINKING, nickname + facet.text());
      room
        .participant(nickname)
        .command(
          "add-facet",
          Map.of("axis", axis, "row", id, "facet", Secrets.id(), "kind", facet.kind(), "text", facet.text())
        );
    }
  }

  /** Writes a cell line by line, as people do: each line is an edit of what stood before. */
  private void edit(Room room, String nickname, String axis, String row, String column, List<String> lines)
    throws InterruptedException {
    var device = room.participant(nickname);
    for (int i = 0; i < lines.size(); i++) {
      pause(THINKING, nickname + row + column + i);
      List<Integer> basedOn = i == 0 ? List.of() : List.of(i);
      device.command(
        "edit-cell",
        Map.of(
          "axis",
          axis,
          "row",
          row,
          "column",
          column,
          "text",
          String.join("\n", lines.subList(0, i + 1)),
          "basedOn",
          basedOn
        )
      );
    }
  }

  private void phase(Room room, String phase, String line) throws InterruptedException {
    pause(TALKING, phase);
    progress.accept(line);
    facilitate(room, "enter-phase", Map.of("phase", phase));
  }

  private void facilitate(Room room, String command, Map<String, ?> args) throws InterruptedException {
    long position = room.facilitator().command(command, args);
    room.facilitator().await("what was just done", screen -> screen.position() >= position);
  }

  /** The same person takes the same time in every run. */
  private void pause(Duration usually, String who) throws InterruptedException {
    pace.take(usually, new SplittableRandom(who.hashCode()));
  }

  private static void together(List<? extends Act> acts) throws IOException, InterruptedException {
    try (var room = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      for (var act : acts) {
        running.add(
          room.submit(
            (Callable<Object>) () -> {
              act.play();
              return true;
            }
          )
        );
      }
      for (var each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      switch (java.util.Objects.requireNonNull(e.getCause())) {
        case IOException failed -> throw failed;
        case RuntimeException failed -> throw failed;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }
}
