package tablee.verification.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import tablee.verification.Only;
import tablee.verification.Result;
import tablee.verification.server.MongoServer;

/**
 * Measures the log in one run on one machine, ours flushing each commit to the disk, beside Axon's own stores. Ends with
 * one line of figures; rates are per second. {@code --only=commands,way,replay,growth,mongo} measures some of it.
 */
public final class Store {

  private final Path directory;
  private final boolean quick;
  private final Set<String> only;
  private final Result result = new Result("store");

  private Store(Path directory, boolean quick, Set<String> only) {
    this.directory = directory;
    this.quick = quick;
    this.only = only;
  }

  public static void main(String... arguments) throws Exception {
    var directory = Files.createTempDirectory("tablee-store-");
    try {
      var all = List.of(arguments);
      new Store(directory, all.contains("--quick"), Only.of(all)).run();
    } finally {
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void run() throws IOException, InterruptedException, ExecutionException {
    if (wants("commands")) {
      commands();
    }
    if (wants("way")) {
      way();
    }
    if (wants("replay")) {
      replay();
    }
    if (wants("growth")) {
      new Growth(fresh()).measure(quick ? 100_000 : 1_000_000, result);
    }
    if (wants("mongo") && MongoServer.isAvailable()) {
      mongo();
    } else if (wants("mongo")) {
      System.out.println("no MongoDB at hand and no Go to build one: its form is not measured");
    }
    System.out.println(result);
  }

  private boolean wants(String part) {
    return only.isEmpty() || only.contains(part);
  }

  /** The candidates take turns, so that none of them has the warmer machine. */
  private void commands() throws InterruptedException, ExecutionException, IOException {
    int rounds = quick ? 3 : 5;
    var measures = new LinkedHashMap<String, Measure>();
    measures.put("memory", () -> loading(new OfMemory(), 100));
    measures.put("stock", () -> loading(OfStock.flushed(fresh()), 100));
    measures.put("sqlite", () -> loading(OfOurs.onSqlite(fresh()), 100));
    measures.put("one_stock", () -> loading(OfStock.flushed(fresh()), 1));
    measures.put("one_stock_unflushed", () -> loading(OfStock.unflushed(fresh()), 1));
    measures.put("one_sqlite", () -> loading(OfOurs.onSqlite(fresh()), 1));
    measures.put("cached_memory", () -> caching(new OfMemory(), 100));
    measures.put("cached_stock", () -> caching(OfStock.flushed(fresh()), 100));
    measures.put("cached_sqlite", () -> caching(OfOurs.onSqlite(fresh()), 100));
    measures.put("raw_sqlite", () -> Raw.appendsPerSecond(fresh(), load(), atMost()));
    var rates = new LinkedHashMap<String, double[]>();
    for (int round = 0; round < rounds; round++) {
      for (var measure : measures.entrySet()) {
        double rate = measure.getValue().perSecond();
        rates.computeIfAbsent(measure.getKey(), name -> new double[rounds])[round] = rate;
        System.out.printf("%s %.0f/s%n", measure.getKey(), rate);
      }
    }
    var medians = new LinkedHashMap<String, Double>();
    rates.forEach((name, each) -> medians.put(name, median(each)));
    result
      .with("sqlite_vs_stock", ratio(medians, "sqlite", "stock"))
      .with("of_memory", ratio(medians, "sqlite", "memory"))
      .with("one_aggregate_vs_stock", ratio(medians, "one_sqlite", "one_stock_unflushed"))
      .with("one_aggregate_vs_stock_flushed", ratio(medians, "one_sqlite", "one_stock"))
      .with("cached_sqlite_vs_stock", ratio(medians, "cached_sqlite", "cached_stock"))
      .with("cached_of_memory", ratio(medians, "cached_sqlite", "cached_memory"));
    medians.forEach(result::with);
  }

  private static double ratio(Map<String, Double> rates, String ours, String theirs) {
    return requireNonNull(rates.get(ours)) / requireNonNull(rates.get(theirs));
  }

  /** Something done so often in a second. */
  private interface Measure {
    double perSecond() throws InterruptedException, ExecutionException;
  }

  private double loading(Candidate.Underneath underneath, int aggregates)
    throws InterruptedException, ExecutionException {
    return rate(Candidate.loading(underneath), aggregates);
  }

  private double caching(Candidate.Underneath underneath, int aggregates)
    throws InterruptedException, ExecutionException {
    return rate(Candidate.caching(underneath), aggregates);
  }

  /** The first round warms up and does not count. */
  private static double median(double[] rounds) {
    var counted = Arrays.copyOfRange(rounds, 1, rounds.length);
    Arrays.sort(counted);
    return counted[counted.length / 2];
  }

  private double rate(Candidate candidate, int aggregates) throws InterruptedException, ExecutionException {
    try (candidate) {
      return Load.commands(candidate, aggregates, load(), atMost());
    }
  }

  /** As many for each candidate, unless it takes too long over them. */
  private int load() {
    return quick ? 3_000 : 10_000;
  }

  private Duration atMost() {
    return Duration.ofSeconds(quick ? 2 : 6);
  }

  private void way() throws InterruptedException {
    var way = new Way();
    try (var candidate = Candidate.caching(OfOurs.onSqlite(fresh()), way)) {
      var micros = way.measure(
        candidate,
        Duration.ofSeconds(quick ? 3 : 5),
        Duration.ofSeconds(quick ? 5 : 20)
      );
      result
        .with("handler_p50_ms", micros.getValueAtPercentile(50) / 1e3)
        .with("handler_p99_ms", micros.getValueAtPercentile(99) / 1e3);
    }
  }

  private void replay() throws InterruptedException {
    int events = quick ? 50_000 : 200_000;
    double stock = replayRate(OfStock.unflushed(fresh()), events);
    double sqlite = replayRate(OfOurs.onSqlite(fresh()), events);
    result
      .with("replay_vs_stock", sqlite / stock)
      .with("sqlite_replay", sqlite)
      .with("stock_replay", stock);
  }

  /** The best of three: a replay is one long read, and what disturbs it comes from outside. */
  private static double replayRate(Candidate.Underneath underneath, int events) throws InterruptedException {
    try (var candidate = Candidate.caching(underneath)) {
      Replay.fill(candidate.events(), events);
      double best = 0;
      for (int round = 0; round < 3; round++) {
        best = Math.max(best, Replay.perSecond(candidate.events(), events));
      }
      return best;
    }
  }

  /** The two take turns on the same server, each time in a database of its own. */
  private void mongo() throws IOException, InterruptedException, ExecutionException {
    int rounds = quick ? 2 : 4;
    var axon = new double[rounds];
    var ours = new double[rounds];
    var oursOne = new double[rounds];
    try (var server = MongoServer.start(fresh())) {
      for (int round = 0; round < rounds; round++) {
        axon[round] = caching(OfAxonMongo.on(server, name()), 100);
        ours[round] = caching(OfOurs.onMongo(server.database(name())), 100);
        oursOne[round] = caching(OfOurs.onMongo(server.database(name())), 1);
        System.out.printf(
          "axonmongo %.0f/s, mongo %.0f/s, mongo, one aggregate %.0f/s%n",
          axon[round],
          ours[round],
          oursOne[round]
        );
      }
      double axonRead = replayRate(OfAxonMongo.on(server, name()), quick ? 1_000 : 4_000);
      double oursRead = replayRate(OfOurs.onMongo(server.database(name())), quick ? 5_000 : 20_000);
      result
        .with("mongo_vs_axonmongo", median(ours) / median(axon))
        .with("mongo_replay_vs_axonmongo", oursRead / axonRead)
        .with("mongo_commands", median(ours))
        .with("axonmongo_commands", median(axon))
        .with("mongo_one_aggregate", median(oursOne))
        .with("mongo_replay", oursRead)
        .with("axonmongo_replay", axonRead);
    }
  }

  private static String name() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private Path fresh() {
    try {
      return Files.createDirectory(directory.resolve(name()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
