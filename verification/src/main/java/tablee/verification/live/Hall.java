package tablee.verification.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.demo.Api;
import tablee.demo.Secrets;

/** One workshop that is under way, made as anybody makes one: over the public interface. */
final class Hall {

  /** People of one group; a group fills a grid of its own. */
  private static final int GROUP = 8;
  private static final int REQUESTS_AT_ONCE = 24;
  private static final Duration REQUESTS_TAKE = Duration.ofMinutes(10);

  private final Stage stage;
  private final String workshop = Secrets.id();
  private final int participants;
  private final int writers;
  private final int themes;
  private final List<Device> devices = new ArrayList<>();
  private final List<Sender> senders = new ArrayList<>();
  private @Nullable Sender bench;
  private String token = "";
  private String code = "";

  private Hall(Stage stage, int participants, int writers) {
    this.stage = stage;
    this.participants = participants;
    this.writers = writers;
    this.themes = Math.max(1, Math.ceilDiv(writers, GROUP));
  }

  /** What halls are made with. */
  record Stage(Target target, Loop loop, Device.Traffic traffic, HttpClient http) {
    Api api() {
      return new Api(URI.create("http://localhost:" + target.port()), http);
    }
  }

  /** Every device, the facilitator's first. */
  List<Device> devices() {
    return devices;
  }

  /** Those who write: as many participants as were asked for. */
  List<Sender> senders() {
    return senders;
  }

  /** The facilitator, as one who writes. */
  Sender bench() {
    return Objects.requireNonNull(bench);
  }

  // --- making one -------------------------------------------------------------------------------------------

  /** Makes a hall, with nobody but the facilitator and those who write connected; whoever is, shows signs of life. */
  static Hall open(Stage stage, int participants, int writers) throws IOException, InterruptedException {
    return open(stage, 1, participants, writers).getFirst();
  }

  /** Makes many at once. */
  static List<Hall> open(Stage stage, int halls, int participants, int writers)
    throws IOException, InterruptedException {
    List<Hall> all = new ArrayList<>();
    for (int i = 0; i < halls; i++) {
      all.add(new Hall(stage, participants, writers));
    }
    atOnce(stage, all, Hall::plan);
    stage.loop.tend(() -> {
      long now = System.nanoTime();
      all.forEach(hall -> hall.devices.forEach(device -> device.tend(now)));
    });
    connect(stage, all.stream().map(Hall::facilitator).toList());
    everywhere(stage, all, hall -> hall.enter("exploration"));
    atOnce(stage, all.stream().flatMap(Hall::comings).toList(), Coming::join);
    everywhere(stage, all, hall ->
      hall.eachTheme((theme, table) ->
        hall.facilitate(
          "propose-axis",
          "\"table\":\"" + table + "\",\"axis\":\"" + theme + "\",\"title\":\"" + theme + "\",\"reason\":\"\""
        )
      )
    );
    everywhere(stage, all, hall -> hall.enter("pooling"));
    everywhere(stage, all, hall ->
      hall.eachTheme((theme, _) -> hall.facilitate("validate-axis", "\"axis\":\"" + theme + '"'))
    );
    everywhere(stage, all, hall -> hall.enter("groups"));
    connect(
      stage,
      all
        .stream()
        .flatMap(hall -> hall.devices.subList(1, writers + 1).stream())
        .toList()
    );
    everywhere(stage, all, hall ->
      hall.eachWriter((device, group) -> hall.say(device, "join-group", "\"axis\":\"a" + group + '"'))
    );
    everywhere(stage, all, hall -> hall.enter("grid"));
    everywhere(stage, all, hall ->
      hall.eachTheme((theme, _) ->
        hall.facilitate("add-row", "\"axis\":\"" + theme + "\",\"row\":\"r" + theme + '"')
      )
    );
    everywhere(stage, all, hall -> {
      hall.eachWriter((device, group) ->
        hall.senders.add(hall.writing(device, group, "f" + hall.senders.size()))
      );
      hall.bench = hall.writing(hall.facilitator(), 1, "bench");
    });
    return all;
  }

  private Device facilitator() {
    return devices.getFirst();
  }

  private void plan() throws IOException, InterruptedException {
    List<String> tables = new ArrayList<>();
    for (int i = 0; i < themes; i++) {
      tables.add("Table " + i);
    }
    var planned = stage
      .api()
      .post(
        "/api/workshops",
        null,
        Map.of(
          "workshop",
          workshop,
          "secret",
          Secrets.secret(),
          "title",
          "Salle " + workshop,
          "tables",
          tables
        )
      );
    token = planned.path("token").asString();
    code = planned.path("joinCode").asString();
    devices.add(device("facilitator", token));
    for (int i = 0; i < participants; i++) {
      devices.add(device("", ""));
    }
  }

  private Device device(String who, String itsToken) {
    return new Device(stage.target.speech(), new Speech.Seat(workshop, itsToken, who), stage.traffic, true);
  }

  /** Somebody on their way in. */
  private record Coming(Hall hall, int place) {
    void join() throws IOException, InterruptedException {
      var who = "p" + place;
      var joined = hall.stage
        .api()
        .post(
          "/api/join",
          null,
          Map.of(
            "code",
            hall.code,
            "participant",
            who,
            "secret",
            Secrets.secret(),
            "nickname",
            "Ajonc " + place
          )
        );
      hall.devices.set(place, hall.device(who, joined.path("token").asString()));
    }
  }

  private Stream<Coming> comings() {
    return IntStream.rangeClosed(1, participants).mapToObj(place -> new Coming(this, place));
  }

  /** Gives somebody a facet of their own to write on. */
  private Sender writing(Device device, int group, String facet) {
    say(
      device,
      "add-facet",
      "\"axis\":\"a%d\",\"row\":\"ra%d\",\"facet\":\"%s\",\"kind\":\"gem\",\"text\":\"…\"".formatted(
        group,
        group,
        facet
      )
    );
    return new Sender(device, "a" + group, "ra" + group, facet);
  }

  private void enter(String phase) {
    facilitate("enter-phase", "\"phase\":\"" + phase + '"');
  }

  private void facilitate(String name, String arguments) {
    say(facilitator(), name, arguments);
  }

  private void say(Device device, String name, String arguments) {
    device.order(stage.traffic.orders().open(System.nanoTime(), 0), name, arguments);
  }

  private void eachTheme(BiConsumer<String, String> act) {
    for (int i = 1; i <= themes; i++) {
      act.accept("a" + i, "t" + i);
    }
  }

  private void eachWriter(BiConsumer<Device, Integer> act) {
    for (int i = 0; i < writers; i++) {
      act.accept(devices.get(i + 1), i / GROUP + 1);
    }
  }

  /** Has something said in every hall, and waits for all the answers. */
  private static void everywhere(Stage stage, List<Hall> halls, Consumer<Hall> act) throws IOException {
    halls.forEach(act);
    var orders = stage.traffic.orders();
    boolean answered = stage.loop.run(() -> orders.unanswered() == 0, Duration.ofMinutes(2));
    if (!answered || orders.refusals() > 0) {
      throw new IOException("the hall can't be made: " + stage.traffic.troubles());
    }
  }

  /** Something that takes a request. */
  @FunctionalInterface
  private interface Request<T> {
    void of(T one) throws IOException, InterruptedException;
  }

  /** Those who are connected are served meanwhile, however long it takes. */
  private static <T> void atOnce(Stage stage, List<T> all, Request<T> request)
    throws IOException, InterruptedException {
    var room = new Semaphore(REQUESTS_AT_ONCE);
    List<Future<?>> under = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : all) {
        under.add(
          threads.submit(() -> {
            room.acquire();
            try {
              request.of(one);
            } finally {
              room.release();
            }
            return null;
          })
        );
      }
      stage.loop.run(() -> under.stream().allMatch(Future::isDone), REQUESTS_TAKE);
      for (var each : under) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException("the hall can't be made", failed);
    }
  }

  // --- coming in --------------------------------------------------------------------------------------------

  private static final int COMING_AT_ONCE = 40;

  /** Connects devices, a few at a time, and waits until all are inside. */
  static void connect(Stage stage, List<Device> devices) throws IOException {
    for (int from = 0; from < devices.size(); from += COMING_AT_ONCE) {
      var some = devices.subList(from, Math.min(devices.size(), from + COMING_AT_ONCE));
      for (var device : some) {
        device.connect(stage.loop, stage.target.address(), 0);
      }
      if (!stage.loop.run(() -> some.stream().allMatch(Device::isInside), Duration.ofSeconds(30))) {
        throw new IOException("not everybody comes in: " + stage.traffic.troubles());
      }
    }
  }

  /** Connects those who only read. */
  void connectTheRest() throws IOException {
    connect(stage, devices.subList(writers + 1, devices.size()));
  }

  /** From now on, what is sent is to be heard by this many. */
  void isHeardBy(int count) {
    senders.forEach(sender -> sender.isHeardBy(count));
    bench().isHeardBy(count);
  }

  // --- looking back -----------------------------------------------------------------------------------------

  /** The workshop's changes as the server tells them to a facilitator over HTTP: position, and text if any. */
  NavigableMap<Long, String> history() throws IOException, InterruptedException {
    var history = new TreeMap<Long, String>();
    long after = 0;
    while (true) {
      var page = stage
        .api()
        .get("/api/workshops/" + workshop + "/changes?after=" + after + "&limit=2000", token)
        .path("changes");
      if (page.isEmpty()) {
        return history;
      }
      for (var change : page) {
        var text = change.path("put").path("facets").findPath("text").asString("");
        history.put(change.path("position").asLong(), text);
      }
      after = history.lastKey();
    }
  }

  /** Compares what every device received with the history, once all of it has had time to arrive. */
  Account.Balance balance(NavigableMap<Long, String> history) throws IOException {
    long last = history.lastKey();
    stage.loop.run(
      () -> devices.stream().allMatch(device -> device.account().position() >= last),
      Duration.ofSeconds(10)
    );
    var balance = Account.Balance.EVEN;
    for (var device : devices) {
      balance = balance.plus(device.account().balance(history.navigableKeySet()));
    }
    return balance;
  }
}
