package tablee.verification.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongFunction;
import tablee.log.Journal;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.verification.Result;

/** What an append and a read cost in a long log, beside what they cost in a short one. */
final class Growth {

  private static final int STREAM = 50;
  private static final int ROUNDS = 2_000;

  private final Path file;
  private long events;

  Growth(Path directory) {
    this.file = directory.resolve("growth.db");
  }

  /** Median microseconds of each. */
  private record Costs(double append, double byPosition, double byStream, double byScope) {}

  /** Compares a log of ten thousand events with one of {@code many}. */
  void measure(int many, Result result) throws IOException {
    fill(10_000);
    costs();
    var few = costs();
    fill(many);
    result.with("log_events", events).with("log_megabytes", Files.size(file) >> 20);
    long opening = System.nanoTime();
    try (var journal = open()) {
      journal.append(commit("first-command"), List.of());
      result.with("open_s", (System.nanoTime() - opening) / 1e9);
    }
    events++;
    var lot = costs();
    result
      .with("append_growth", lot.append / few.append)
      .with("read_position_growth", lot.byPosition / few.byPosition)
      .with("read_stream_growth", lot.byStream / few.byStream)
      .with("read_scope_growth", lot.byScope / few.byScope);
  }

  private Journal open() {
    return new Journal(SqliteStorage.open(file, 1), rows -> List.of());
  }

  private static Commit commit(String stream, Entry... entries) {
    return new Commit(
      "k-" + stream,
      Map.of(),
      entries.length == 0 ? List.of(Raw.entry(stream, 0)) : List.of(entries)
    );
  }

  private void fill(int until) {
    try (var storage = SqliteStorage.open(file, 1)) {
      while (events < until) {
        var group = new ArrayList<Commit>();
        for (int i = 0; i < 20; i++) {
          long number = events / STREAM + i;
          group.add(commit("s" + number, stream(number)));
        }
        storage.append(group);
        events += 20L * STREAM;
      }
    }
  }

  private static Entry[] stream(long number) {
    var entries = new Entry[STREAM];
    Arrays.setAll(entries, i -> Raw.entry("s" + number, i));
    return entries;
  }

  private Costs costs() {
    try (var journal = open()) {
      var storage = journal.storage();
      long known = events;
      return new Costs(
        median(i -> journal.append(commit("c" + System.nanoTime()), List.of())),
        median(i -> storage.after(random(known - STREAM), STREAM)),
        median(i -> storage.stream("s" + random(known / STREAM), 0, STREAM)),
        median(i -> storage.scope("w-s" + random(known / STREAM), 0, STREAM))
      );
    } finally {
      events += ROUNDS;
    }
  }

  private static long random(long bound) {
    return ThreadLocalRandom.current().nextLong(bound);
  }

  private static double median(LongFunction<?> something) {
    var micros = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      if (something.apply(i) == null) {
        throw new IllegalStateException("nothing came back");
      }
      micros[i] = (System.nanoTime() - start) / 1e3;
    }
    Arrays.sort(micros);
    return micros[ROUNDS / 2];
  }
}
