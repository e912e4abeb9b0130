package tablee.verification.live;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tablee.verification.Only;
import tablee.verification.Result;

/**
 * Loads the packaged application as rooms of every size do, and Spring's STOMP broker as the largest of the ordinary
 * ones does. {@code --only=NAME} runs one of the scenarios; TABLEE_LIVE_OPTIONS is added to the options of the servers'
 * JVMs, for a profiler, say.
 */
public final class Live {

  /** A hall of thousands takes more heap than the start script allows for; both servers get the same. */
  private static final String HEAP = "-Xmx1g";

  private static final Path START_SCRIPT = Path.of("workshop-live/src/start/tablee");
  private static final Pattern OPTIONS = Pattern.compile("\\boptions=\\(([^)]*)\\)");

  /** Share of a core that the compiler may still take when measuring begins. */
  private static final double LITTLE_TO_COMPILE = 0.05;

  private final Lengths lengths;
  private final Cores cores;
  private final Path directory;
  private final Set<String> only;
  private final Figures figures = new Figures();

  private Live(Lengths lengths, Cores cores, Path directory, Set<String> only) {
    this.lengths = lengths;
    this.cores = cores;
    this.directory = directory;
    this.only = only;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var all = List.of(arguments);
    var cores = Cores.find();
    cores.pinDriver();
    System.out.println(cores);
    var directory = Files.createTempDirectory("tablee-live");
    boolean held;
    try {
      held = new Live(
        all.contains("--quick") ? Lengths.QUICK : Lengths.FULL,
        cores,
        directory,
        Only.of(all)
      ).run();
    } finally {
      delete(directory);
    }
    System.exit(held ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    scenario("two-hundred", this::ours, this::twoHundred);
    scenario("stomp", this::stomp, this::twoHundredOverStomp);
    scenario("troubles", this::ours, this::troubles);
    scenario("two-thousand", this::ours, this::twoThousand);
    scenario("five-hundred-halls", this::ours, this::fiveHundredHalls);
    System.out.println(figures.result());
    return figures.balance().equals(Account.Balance.EVEN);
  }

  // --- servers ----------------------------------------------------------------------------------------------

  @FunctionalInterface
  private interface Start {
    Target at(Path data) throws IOException, InterruptedException;
  }

  @FunctionalInterface
  private interface Scenario {
    void play(Hall.Stage stage) throws IOException, InterruptedException;
  }

  private void scenario(String name, Start start, Scenario scenario)
    throws IOException, InterruptedException {
    if (!only.isEmpty() && !only.contains(name)) {
      return;
    }
    System.out.println("--- " + name);
    var troubles = new ArrayList<String>();
    try (
      var target = start.at(directory.resolve(name));
      var loop = new Loop();
      var http = HttpClient.newHttpClient()
    ) {
      var traffic = new Device.Traffic(new Orders(), new Heard.Memory(), troubles);
      scenario.play(new Hall.Stage(target, loop, traffic, http));
    }
    troubles
      .stream()
      .limit(10)
      .forEach(trouble -> System.out.println("  " + trouble));
  }

  private Target ours(Path data) throws IOException, InterruptedException {
    return Ours.start(cores, data, options());
  }

  private Target stomp(Path data) throws IOException, InterruptedException {
    var options = new ArrayList<>(likeTheStartScript());
    options.addAll(options());
    return Baseline.start(cores, data, options);
  }

  /** What the application's start script gives its JVM, but for the heap. */
  private static List<String> likeTheStartScript() throws IOException {
    var options = OPTIONS.matcher(Files.readString(START_SCRIPT));
    if (!options.find()) {
      throw new IOException(START_SCRIPT + " gives no options any more");
    }
    return Arrays.stream(options.group(1).strip().split("\\s+", -1))
      .filter(option -> !option.startsWith("-Xmx"))
      .toList();
  }

  private static List<String> options() {
    var options = new ArrayList<>(List.of(HEAP));
    var more = System.getenv("TABLEE_LIVE_OPTIONS");
    if (more != null && !more.isBlank()) {
      options.addAll(List.of(more.strip().split("\\s+", -1)));
    }
    return options;
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void say(String what) {
    System.out.println("  " + what);
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  // --- one workshop of 200 ----------------------------------------------------------------------------------

  private void twoHundred(Hall.Stage stage) throws IOException, InterruptedException {
    var hall = Hall.open(stage, 200, 200);
    hall.isHeardBy(hall.devices().size());
    warmUp(stage, hall.senders(), 200);
    var steady = round(stage, hall.senders(), 100, lengths.round());
    figures.note("ack_p99", steady.counts() ? steady.answeredP99() : Double.NaN);
    figures.note("p99_200", steady.counts() ? steady.p99() : Double.NaN);
    figures.note("cpu_server_200", steady.server());
    figures.note("cpu_driver_200", steady.driver());

    var most = climb(stage, hall.senders(), lengths.ourRates(), 25);
    figures.note("rate_200", most.perSecond());
    figures.note("deliveries_per_core", most.deliveries());
    figures.note("cpu_server_rate", most.server());
    figures.note("cpu_driver_rate", most.driver());
    account(hall);
  }

  private void twoHundredOverStomp(Hall.Stage stage) throws IOException {
    List<Device> devices = new ArrayList<>();
    List<Sender> senders = new ArrayList<>();
    for (int i = 0; i <= 200; i++) {
      var device = new Device(
        stage.target().speech(),
        new Speech.Seat("w1", "", "p" + i),
        stage.traffic(),
        false
      );
      devices.add(device);
      if (i > 0) {
        senders.add(new Sender(device, "a" + i / 8, "r" + i / 8, "f" + i));
      }
    }
    Hall.connect(stage, devices);
    senders.forEach(sender -> sender.isHeardBy(devices.size()));
    warmUp(stage, senders, 100);
    var most = climb(stage, senders, lengths.stompRates(), 25);
    figures.note("rate_stomp", most.perSecond());
  }

  /** What the highest rate was that could be kept up; a step that fails is tried once more. */
  private record Most(double perSecond, double deliveries, double server, double driver) {
    static final Most NOTHING = new Most(0, 0, 0, 0);
  }

  private Most climb(Hall.Stage stage, List<Sender> senders, List<Integer> rates, double p99Millis)
    throws IOException {
    var most = Most.NOTHING;
    for (int rate : rates) {
      var step = round(stage, senders, rate, lengths.step());
      if (!step.isSustained(p99Millis)) {
        step = round(stage, senders, rate, lengths.step());
      }
      if (!step.isSustained(p99Millis)) {
        return step.counts() || most.perSecond > 0
          ? most
          : new Most(Double.NaN, Double.NaN, 0, step.driver());
      }
      most = new Most(rate, step.deliveries(), step.server(), step.driver());
    }
    return most;
  }

  private static Round.Measured round(Hall.Stage stage, List<Sender> senders, int rate, Duration length)
    throws IOException {
    var measured = new Round(stage.traffic().orders(), senders, rate, length).run(
      stage.loop(),
      stage.target().pid()
    );
    say(measured.toString());
    return measured;
  }

  /** For as long as the compiler has much to do, so that what is measured is the server and not its beginning. */
  private void warmUp(Hall.Stage stage, List<Sender> senders, int rate) throws IOException {
    for (int time = 0; time < lengths.warmUps(); time++) {
      long begun = System.nanoTime();
      var before = Target.compiling(stage.target().pid());
      boolean collapsed = round(stage, senders, rate, lengths.warmUp()).collapsed();
      var compiling = Target.compiling(stage.target().pid()).minus(before);
      double share = compiling.toNanos() / (double) (System.nanoTime() - begun);
      say("the compiler took " + rounded(100 * share) + " % of the time");
      if (share < LITTLE_TO_COMPILE && !collapsed) {
        return;
      }
    }
  }

  // --- 300 with troubles, 60 of whom half go away -----------------------------------------------------------

  private void troubles(Hall.Stage stage) throws IOException, InterruptedException {
    var hall = Hall.open(stage, 300, 96);
    int stalled = 10;
    var readers = hall.devices().subList(0, hall.devices().size() - stalled);
    Hall.connect(stage, readers.subList(97, readers.size()));
    var others = hall.devices().subList(readers.size(), hall.devices().size());
    for (var device : others) {
      device.connect(stage.loop(), stage.target().address(), Stalling.RECEIVE_BUFFER);
    }
    stage.loop().run(() -> others.stream().allMatch(Device::isInside), Duration.ofSeconds(30));

    hall.isHeardBy(hall.devices().size());
    warmUp(stage, hall.senders(), 200);
    var before = round(stage, hall.senders(), 200, lengths.stall());
    hall.isHeardBy(readers.size());
    var stalling = new Stalling(stage.target().port(), others);
    stalling.begin();
    stage.loop().tend(stalling::look);
    var during = round(stage, hall.senders(), 200, lengths.stall());
    // Before and after, because a server gets faster all the while.
    var after = round(stage, hall.senders(), 200, lengths.stall());
    double without = (before.p99() + after.p99()) / 2;
    figures.note("p99_300", without);
    figures.note("p99_300_stalled", during.p99());
    figures.note("stalled_cost", during.p99() / without - 1);
    figures.note("stalled_closed_s", stalling.secondsUntilAllWereClosed());
    say("stalled readers were let go within " + rounded(stalling.secondsUntilAllWereClosed()) + " s");

    others.forEach(Device::drop);
    Hall.connect(stage, others);
    hall.isHeardBy(0);
    Returning.of(stage, hall, figures);
    account(hall);
    hall.devices().forEach(Device::drop);

    var small = Hall.open(stage, 60, 60);
    Absence.of(stage, small, lengths.absence(), figures);
    account(small);
  }

  // --- 2,000 in one workshop --------------------------------------------------------------------------------

  private void twoThousand(Hall.Stage stage) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    var hall = Hall.open(stage, 2_000, 40);
    say("2,000 have joined after " + rounded((System.nanoTime() - begun) / 1e9) + " s");
    hall.isHeardBy(41);
    warmUp(stage, hall.senders(), 100);
    long heapBefore = stage.target().liveHeapBytes();
    long residentBefore = stage.target().residentBytes();
    hall.connectTheRest();
    stage.loop().run(() -> false, lengths.idle());
    int more = hall.devices().size() - 41;
    double heap = (stage.target().liveHeapBytes() - heapBefore) / (double) more;
    double resident = (stage.target().residentBytes() - residentBefore) / (double) more;
    say(
      "an idle connection holds " +
        rounded(heap) +
        " bytes of heap; the process grew by " +
        rounded(resident) +
        " for each"
    );
    figures.note("bytes_per_conn", heap);
    figures.note("resident_per_conn", resident);

    hall.isHeardBy(hall.devices().size());
    warmUp(stage, hall.senders(), 20);
    var steady = round(stage, hall.senders(), 20, lengths.round());
    figures.note("p99_2000", steady.counts() ? steady.p99() : Double.NaN);
    figures.note("cpu_server_2000", steady.server());
    figures.note("cpu_driver_2000", steady.driver());
    account(hall);
  }

  // --- 500 workshops of 4 -----------------------------------------------------------------------------------

  private void fiveHundredHalls(Hall.Stage stage) throws IOException, InterruptedException {
    var halls = Hall.open(stage, lengths.halls(), 3, 3);
    List<Sender> senders = new ArrayList<>();
    halls.forEach(hall -> senders.add(hall.bench()));
    for (int place = 0; place < 3; place++) {
      for (var hall : halls) {
        senders.add(hall.senders().get(place));
      }
    }
    for (var hall : halls) {
      hall.isHeardBy(hall.devices().size());
    }
    warmUp(stage, senders, 500);
    var most = climb(stage, senders, lengths.hallRates(), 50);
    figures.note("rate_500x4", most.perSecond());
    figures.note("cpu_server_500x4", most.server());
    figures.note("cpu_driver_500x4", most.driver());
    for (var hall : halls) {
      figures.add(hall.balance(hall.history()));
    }
  }

  private void account(Hall hall) throws IOException, InterruptedException {
    var balance = hall.balance(hall.history());
    int snapshots = hall
      .devices()
      .stream()
      .mapToInt(device -> device.account().laterSnapshots())
      .sum();
    say(balance + ", " + snapshots + " later snapshots");
    figures.add(balance);
  }
}
