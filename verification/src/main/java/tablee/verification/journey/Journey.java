package tablee.verification.journey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tablee.demo.Api;
import tablee.demo.Day;
import tablee.demo.Device;
import tablee.demo.Pace;
import tablee.demo.Play;
import tablee.demo.ReadModel;
import tablee.demo.Room;
import tablee.verification.Result;
import tablee.verification.server.MongoServer;
import tablee.verification.server.PackagedServer;

/**
 * Plays the demo day at full speed on the packaged application, with a device for each of its 24 participants and
 * the facilitator's, and checks what every one of them received against the workshop's history. A first day warms
 * the server up; the figures are the medians over the days after it. Events go into a file, or where MONGODB_URI is
 * given into a database of this run's own there.
 */
public final class Journey {

  private static final int DAYS = 5;
  private static final int DAYS_QUICK = 2;

  private Journey() {}

  private record Measured(double commandsPerSecond, double p50, double p99, Ledger.Balance balance) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int days = List.of(arguments).contains("--quick") ? DAYS_QUICK : DAYS;
    var directory = Files.createTempDirectory("tablee-journey");
    boolean held = run(days, directory);
    delete(directory);
    System.exit(held ? 0 : 1);
  }

  private static boolean run(int days, Path directory) throws IOException, InterruptedException {
    var mongodb = MongoServer.ofEnvironment().map(server -> server.database("journey-" + UUID.randomUUID()));
    var environment = mongodb.map(uri -> Map.of("MONGODB_URI", uri)).orElse(Map.of());
    try (
      var server = PackagedServer.start(PackagedServer.freePort(), directory.resolve("data"), environment);
      var http = HttpClient.newHttpClient()
    ) {
      var api = new Api(server.address(), http);
      var measured = new ArrayList<Measured>();
      long resident = 0;
      for (int day = 0; day <= days; day++) {
        var ledger = new Ledger();
        var play = new Play(Day.morlaix(), api, Pace.FULL, ledger, _ -> {});
        try (var room = play.open()) {
          var one = playAndMeasure(play, room, api, ledger);
          System.out.printf("day %d: %s%n", day, one);
          if (day == 0) {
            resident = server.residentBytes();
          } else {
            measured.add(one);
          }
        }
      }
      long script = new PageWeight(http, server.address()).scriptBytes("/p");
      var result = new Result("journey")
        .with("form", mongodb.isPresent() ? "mongodb" : "sqlite")
        .with("commands_per_s", median(measured, Measured::commandsPerSecond))
        .with("p50_ms", median(measured, Measured::p50))
        .with("p99_ms", median(measured, Measured::p99))
        .with(
          "lost",
          measured
            .stream()
            .mapToLong(one -> one.balance.lost())
            .sum()
        )
        .with(
          "duplicated",
          measured
            .stream()
            .mapToLong(one -> one.balance.duplicated())
            .sum()
        )
        .with(
          "misordered",
          measured
            .stream()
            .mapToLong(one -> one.balance.misordered())
            .sum()
        )
        .with("first_page_s", server.untilFirstPage().toMillis() / 1000.0)
        .with("resident_mb", resident / (1024.0 * 1024.0))
        .with("script_kb", script / 1000.0);
      System.out.println(result);
      return measured.stream().allMatch(one -> one.balance.equals(new Ledger.Balance(0, 0, 0)));
    }
  }

  private static Measured playAndMeasure(Play play, Room room, Api api, Ledger ledger)
    throws IOException, InterruptedException {
    long begun = System.nanoTime();
    play.play(room);
    double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    var history = history(api, room);
    for (Device device : room.devices()) {
      device.await("the end", screen -> screen.position() >= history.last());
    }
    var seen = ReadModel.ask(api, room, history.last());
    var differences = seen.differences(ReadModel.of(Day.morlaix()));
    if (!differences.isEmpty()) {
      throw new IOException("the views differ from the day file: " + differences);
    }
    var millis = ledger.millisToLastReceipt();
    return new Measured(
      ledger.acknowledgedCommands() / seconds,
      millis[millis.length / 2],
      millis[(int) Math.ceil(millis.length * 0.99) - 1],
      ledger.balance(history)
    );
  }

  /** The positions of all of a workshop's changes, as the server tells them to a facilitator over HTTP. */
  static NavigableSet<Long> history(Api api, Room room) throws IOException, InterruptedException {
    var positions = new TreeSet<Long>();
    long after = 0;
    while (true) {
      var page = api
        .get("/api/workshops/" + room.workshop() + "/changes?after=" + after + "&limit=1000", room.token())
        .path("changes");
      if (page.isEmpty()) {
        return positions;
      }
      page.forEach(change -> positions.add(change.path("position").asLong()));
      after = positions.last();
    }
  }

  private static double median(
    List<Measured> measured,
    java.util.function.ToDoubleFunction<Measured> figure
  ) {
    double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
