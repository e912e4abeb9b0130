package tablee.verification.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import tablee.log.Journal;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Bytes;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;

/** What SQLite itself can do: the same rows, written by the same group commit, without Axon above it. */
final class Raw {

  private static final Bytes PAYLOAD = Bytes.of(
    """
    {"workshop":"w-a1","axis":"a1","title":"Mobilités douces 1","reason":"Se déplacer sans voiture, du bourg à la \
    gare, quand le dernier car est passé","by":"facilitator:f1"}"""
  );

  private Raw() {}

  static double appendsPerSecond(Path directory, int count, Duration atMost)
    throws InterruptedException, ExecutionException {
    try (var journal = new Journal(SqliteStorage.open(directory.resolve("raw.db"), 1), rows -> List.of())) {
      return Load.perSecond(number -> journal.append(commit(number), List.of()), count, atMost);
    }
  }

  static Commit commit(long number) {
    return new Commit(null, Map.of(), List.of(entry("a" + (number % 100), number / 100)));
  }

  static Entry entry(String stream, long sequence) {
    return new Entry(
      UUID.randomUUID().toString(),
      stream,
      sequence,
      "Theme",
      "w-" + stream,
      "axis-revised",
      "1",
      Instant.now(),
      PAYLOAD,
      null
    );
  }
}
