package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Server;
import tablee.live.client.Transport;
import tools.jackson.databind.JsonNode;

/**
 * People who ask for things at random over connections that break, repeat, overtake, stall and change their kind, with
 * a server that is restarted among them; held against a model of a few lines. {@code -Dseed=N} plays one run again,
 * {@code -Dsteps=N} makes it longer.
 */
class ModelTest {

  private static final int PEOPLE = 5;
  private static final int MOST_AXES = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private record Asked(String id, String name, Map<String, String> args) {}

  /** What a workshop is, in so far as anybody asks for it here. */
  private static final class Model {

    final Map<String, String> seats = new TreeMap<>();
    final Map<String, String> tables = new TreeMap<>(Map.of("t1", "Table 1", "t2", "Table 2"));
    final Map<String, Map<String, String>> axes = new TreeMap<>();

    void take(String by, Asked asked) {
      var args = asked.args;
      switch (asked.name) {
        case "sit-at-table" -> seats.put(by, table(args));
        case "rename-table" -> tables.put(table(args), args.getOrDefault("name", ""));
        case "propose-axis" -> {
          assertThat(seats).as("who proposes sits there").containsEntry(by, table(args));
          axes.put(axis(args), new TreeMap<>(Map.of("table", table(args), "title", title(args))));
          mayStand(axis(args));
        }
        case "revise-axis" -> card(args).put("title", title(args));
        case "withdraw-axis" -> card(args).put("withdrawn", "true");
        case "restore-axis" -> {
          card(args).remove("withdrawn");
          mayStand(axis(args));
        }
        default -> throw new AssertionError(asked.name);
      }
    }

    private void mayStand(String axis) {
      var table = axes.getOrDefault(axis, Map.of()).get("table");
      assertThat(
        axes
          .values()
          .stream()
          .filter(each -> !each.containsKey("withdrawn") && each.containsValue(table))
      )
        .as("axes of " + table)
        .hasSizeLessThanOrEqualTo(MOST_AXES);
    }

    private Map<String, String> card(Map<String, String> args) {
      return axes.getOrDefault(axis(args), new HashMap<>());
    }

    private static String axis(Map<String, String> args) {
      return args.getOrDefault("axis", "");
    }

    private static String table(Map<String, String> args) {
      return args.getOrDefault("table", "");
    }

    private static String title(Map<String, String> args) {
      return args.getOrDefault("title", "");
    }
  }

  /** Somebody with a device that never forgets what it asked for. */
  private final class Person {

    final String me;
    final String token;
    final Map<String, Asked> asked = new LinkedHashMap<>();
    final Map<String, JsonNode> answers = new HashMap<>();
    final List<String> axes = new ArrayList<>();
    final List<Device> visits = new ArrayList<>();
    Device device;
    int read;

    Person(String me, String token) {
      this.me = me;
      this.token = token;
      this.device = hall().over(anyTransport()).join(token);
      visits.add(device);
    }

    /** Sends something, sent before or not; whether it gets there shows by its answer alone. */
    void send(Asked what) {
      if (!device.isOpen()) {
        comeBack();
      }
      try {
        device.order(what.id, what.name, what.args);
      } catch (AssertionError broken) {
        // The connection has ended under it, which is what it is here for.
        device.close();
      }
    }

    void comeBack() {
      readAnswers();
      device.close();
      device.release();
      device = hall().over(anyTransport()).resume(token, device);
      visits.add(device);
      read = 0;
    }

    void beginAnew() {
      readAnswers();
      device.close();
      device.release();
      device = hall().over(anyTransport()).join(token);
      visits.add(device);
      read = 0;
    }

    void readAnswers() {
      var frames = device.frames();
      for (var frame : frames.subList(read, frames.size())) {
        var id = frame.path("id").asString("");
        if (!id.isEmpty() && !isForLater(frame)) {
          // What changed nothing, or was refused, left nothing behind: sent again, it is judged anew.
          var before = answers.put(id, frame);
          assertThat(before == null || !before.has("position") || before.equals(frame))
            .as("seed %d: what counted is answered alike ever after: %s, %s", seed, before, frame)
            .isTrue();
        }
      }
      read = frames.size();
    }

    private static boolean isForLater(JsonNode answer) {
      return (
        answer.path("advice").asString("").equals("retry") ||
        answer.path("code").asString("").equals("internal")
      );
    }

    List<Asked> unanswered() {
      readAnswers();
      return asked
        .values()
        .stream()
        .filter(each -> !answers.containsKey(each.id))
        .toList();
    }

    /** Waits for every answer; then once more for those that may have come to count behind a lost one. */
    void settle() {
      device.release();
      awaitAnswers();
      answers.values().removeIf(answer -> !answer.has("position"));
      awaitAnswers();
    }

    private void awaitAnswers() {
      long end = System.nanoTime() + PATIENCE.toNanos();
      for (var left = unanswered(); !left.isEmpty(); left = unanswered()) {
        for (var each : left) {
          send(each);
        }
        assertThat(System.nanoTime())
          .as("seed %d: everything is answered, also %s", seed, left)
          .isLessThan(end);
        // Answers take a moment; asking again in the meantime does no harm, but says nothing either.
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000));
  private final int steps = Integer.getInteger("steps", 250);
  private final Random random = new Random(seed);
  private @Nullable Hall place;
  private int made;

  private Hall hall() {
    return Objects.requireNonNull(place);
  }

  private Transport anyTransport() {
    return random.nextBoolean() ? Transport.HTTP : Transport.WEBSOCKET;
  }

  private Asked anything(Person person) {
    var id = "c-%d-%05d".formatted(seed, made++);
    var table = random.nextBoolean() ? "t1" : "t2";
    if (person.me.startsWith("facilitator")) {
      return new Asked(id, "rename-table", Map.of("table", table, "name", "Table n°" + made));
    }
    var axis = person.axes.isEmpty() ? "a0" : person.axes.get(random.nextInt(person.axes.size()));
    return switch (random.nextInt(7)) {
      case 0 -> new Asked(id, "sit-at-table", Map.of("table", table));
      case 1 -> new Asked(id, "withdraw-axis", Map.of("axis", axis));
      case 2 -> new Asked(id, "restore-axis", Map.of("axis", axis));
      case 3 -> new Asked(id, "revise-axis", Map.of("axis", axis, "title", "Titre " + made));
      default -> {
        var fresh = "a" + made;
        person.axes.add(fresh);
        yield new Asked(id, "propose-axis", Map.of("table", table, "axis", fresh, "title", "Axe " + made));
      }
    };
  }

  private void step(Person person) {
    switch (random.nextInt(20)) {
      case 0 -> person.comeBack();
      case 1 -> person.beginAnew();
      case 2 -> person.device.close();
      case 3 -> person.device.hold();
      case 4, 5 -> person.device.release();
      case 6, 7 -> {
        // Once more what was sent at some time, answered or not.
        var all = List.copyOf(person.asked.values());
        if (!all.isEmpty()) {
          person.send(all.get(random.nextInt(all.size())));
        }
      }
      case 8 -> {
        var first = ask(person);
        var second = ask(person);
        person.send(second);
        person.send(first);
      }
      case 9 -> {
        person.send(ask(person));
        person.device.close();
      }
      case 10 -> ask(person);
      default -> person.send(ask(person));
    }
  }

  private Asked ask(Person person) {
    var what = anything(person);
    person.asked.put(what.id, what);
    return what;
  }

  @Test
  void whateverTheNetworkDoesEverythingCountsOnceAndEverybodySeesTheSame(@TempDir Path data) {
    System.out.println("ModelTest: -Dseed=" + seed + " -Dsteps=" + steps);
    List<Person> people = new ArrayList<>();
    var server = Server.start(data, "tablee.live.connection.commands-per-second=500");
    try {
      place = Hall.plan(server.address());
      try (var facilitator = hall().facilitator()) {
        facilitator.act("enter-phase", Map.of("phase", "exploration"));
        people.add(
          new Person(
            "facilitator:" + facilitator.await("welcome").path("me").stringValue(),
            hall().facilitatorToken()
          )
        );
      }
      for (int i = 0; i < PEOPLE; i++) {
        people.add(new Person("p" + i, hall().participantToken("p" + i, "Personne " + i)));
      }
      int restart = steps / 4 + random.nextInt(steps / 2);
      for (int i = 0; i < steps; i++) {
        if (i == restart) {
          people.forEach(person -> person.device.release());
          server.close();
          server = Server.start(data, "tablee.live.connection.commands-per-second=500");
          place = hall().at(server.address());
        }
        step(people.get(random.nextInt(people.size())));
      }
      people.forEach(Person::settle);
      compare(people);
    } finally {
      people.forEach(person -> person.device.release());
      server.close();
    }
  }

  private record Done(long position, String by, Asked what) {}

  private void compare(List<Person> people) {
    List<Done> done = new ArrayList<>();
    for (var person : people) {
      person.answers.forEach((id, answer) -> {
        if (answer.path("type").asString("").equals("ack") && answer.has("position")) {
          done.add(new Done(answer.path("position").longValue(), person.me, asked(person, id)));
        }
      });
    }
    done.sort(Comparator.comparingLong(Done::position));
    assertThat(done).as("seed %d: no position is two commands'", seed).doesNotHaveDuplicates();
    var model = new Model();
    for (int i = 0; i < PEOPLE; i++) {
      model.seats.put("p" + i, "t1");
    }
    done.forEach(each -> model.take(each.by, each.what));
    assertThat(done.size())
      .as("seed %d: something happened", seed)
      .isGreaterThan(steps / 10);

    long last = done.getLast().position();
    try (var fresh = hall().facilitator()) {
      fresh.reach(last);
      var board = fresh.shows().path("board");
      assertThat(texts(board.path("people"), "table"))
        .as("seed %d", seed)
        .isEqualTo(model.seats);
      assertThat(texts(board.path("tables"), "name"))
        .as("seed %d", seed)
        .isEqualTo(model.tables);
      assertThat(axes(board)).as("seed %d", seed).isEqualTo(model.axes);
    }
    for (var person : people) {
      try (var fresh = hall().join(person.token)) {
        if (!person.device.isOpen()) {
          person.comeBack();
        }
        assertThat(person.device.reach(last).shows())
          .as("seed %d: %s sees what a late-comer sees", seed, person.me)
          .isEqualTo(fresh.reach(last).shows());
      }
      assertThat(person.visits).as("seed %d: no gap, nothing twice", seed).allMatch(Device::tookEverything);
      person.device.close();
    }
  }

  private static Asked asked(Person person, String id) {
    var asked = person.asked.get(id);
    if (asked == null) {
      throw new AssertionError("an answer to what nobody asked: " + id);
    }
    return asked;
  }

  private static Map<String, String> texts(JsonNode cards, String member) {
    Map<String, String> texts = new TreeMap<>();
    cards.properties().forEach(card -> {
      var text = text(card.getValue(), member);
      if (text != null) {
        texts.put(card.getKey(), text);
      }
    });
    return texts;
  }

  private static @Nullable String text(JsonNode card, String member) {
    return card.has(member) ? card.path(member).asString() : null;
  }

  private static Map<String, Map<String, String>> axes(JsonNode board) {
    Map<String, Map<String, String>> axes = new TreeMap<>();
    board
      .path("axes")
      .properties()
      .forEach(card -> {
        Map<String, String> axis = new TreeMap<>();
        for (var member : List.of("table", "title", "withdrawn")) {
          var text = text(card.getValue(), member);
          if (text != null) {
            axis.put(member, text);
          }
        }
        axes.put(card.getKey(), axis);
      });
    return axes;
  }
}
