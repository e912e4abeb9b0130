package tablee.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Around noon: axes are merged, voted on and validated, and everybody goes to a group. */
final class Choosing {

  private final Day day;
  private final Direction direction;

  Choosing(Day day, Direction direction) {
    this.day = day;
    this.direction = direction;
  }

  void play(Room room) throws IOException, InterruptedException {
    pool(room);
    formGroups(room);
  }

  private void pool(Room room) throws IOException, InterruptedException {
    var pooling = day.pooling();
    if (pooling.merges().isEmpty() && pooling.votes().isEmpty() && pooling.validated().isEmpty()) {
      return;
    }
    direction.phase(room, "pooling", "Mise en commun : on rapproche les axes.");
    for (var merge : pooling.merges()) {
      direction.pause(Direction.THINKING, merge.into());
      var sources = merge
        .from()
        .stream()
        .map(source -> room.axisOf(source.get(0), source.get(1)))
        .toList();
      direction.facilitate(
        room,
        "merge-axes",
        Map.of("axis", Secrets.id(), "from", sources, "title", merge.into(), "reason", "")
      );
    }
    var ballot = Secrets.id();
    Set<String> votedOn = pooling.votes().isEmpty() ? Set.of() : vote(room, ballot);
    for (var title : pooling.validated()) {
      direction.pause(Direction.MOMENT, title);
      var axis = room.idOf("axes", "title", title);
      var order = new HashMap<String, Object>();
      order.put("axis", axis);
      if (votedOn.contains(axis)) {
        order.put("ballot", ballot);
      }
      direction.facilitate(room, "validate-axis", order);
    }
  }

  /** Returns the axes that were put to the vote. */
  private Set<String> vote(Room room, String ballot) throws IOException, InterruptedException {
    var asked = day.workshop().voteBudget();
    int budget = asked != null ? asked : room.card("method", "it").path("voteBudget").asInt();
    direction.tell("Vote : " + budget + " voix par personne.");
    var axes = room.liveAxes();
    direction.facilitate(room, "open-ballot", Map.of("ballot", ballot, "budget", budget, "axes", axes));
    var acts = new ArrayList<Direction.Act>();
    day
      .pooling()
      .votes()
      .forEach((nickname, choices) -> {
        var chosen = choices
          .stream()
          .map(title -> room.idOf("axes", "title", title))
          .toList();
        acts.add(() -> {
          for (var axis : chosen) {
            direction.pause(Direction.MOMENT.multipliedBy(2), nickname + axis);
            room.participant(nickname).command("cast-vote", Map.of("ballot", ballot, "axis", axis));
          }
        });
      });
    Direction.together(acts);
    direction.pause(Direction.MOMENT, ballot);
    direction.facilitate(room, "reveal-ballot", Map.of("ballot", ballot));
    return new HashSet<>(axes);
  }

  private void formGroups(Room room) throws IOException, InterruptedException {
    if (day.groups().isEmpty()) {
      return;
    }
    direction.phase(room, "groups", "Groupes : chacun rejoint un thème.");
    var acts = new ArrayList<Direction.Act>();
    for (var group : day.groups()) {
      var axis = room.idOf("axes", "title", group.axis());
      for (var nickname : group.members()) {
        acts.add(() -> {
          direction.pause(Direction.MOMENT.multipliedBy(3), nickname);
          room.participant(nickname).command("join-group", Map.of("axis", axis));
        });
      }
    }
    Direction.together(acts);
  }
}
