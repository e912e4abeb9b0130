package tablee.log.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Entries and commits for tests. */
public final class Samples {

  public static final Instant NINE = Instant.parse("2015-09-29T09:00:00Z");

  private Samples() {}

  public static Entry entry(String stream, long sequence) {
    return entry(stream, sequence, NINE.plusSeconds(sequence));
  }

  public static Entry entry(String stream, long sequence, Instant at) {
    return new Entry(
      "id-%s-%d".formatted(stream, sequence),
      stream,
      sequence,
      "Axis",
      "scope-of-" + stream,
      "axis-proposed",
      "1",
      at,
      Bytes.of("{\"title\":\"Se déplacer à Morlaix %d\"}".formatted(sequence)),
      sequence % 2 == 0 ? null : Bytes.of("{\"traceId\":\"t\"}")
    );
  }

  /** As many events of one stream as there are numbers. */
  public static Commit commit(String stream, long... sequences) {
    return commit(null, Map.of(), stream, sequences);
  }

  public static Commit answering(String commandKey, String stream, long... sequences) {
    return commit(commandKey, Map.of(), stream, sequences);
  }

  public static Commit restingOn(Map<String, Long> premises, String stream, long... sequences) {
    return commit(null, premises, stream, sequences);
  }

  private static Commit commit(
    @Nullable String key,
    Map<String, Long> premises,
    String stream,
    long... sequences
  ) {
    return new Commit(
      key,
      premises,
      LongStream.of(sequences)
        .mapToObj(sequence -> entry(stream, sequence))
        .toList()
    );
  }

  /** The rows that the commits make, recorded one after another in an empty log. */
  public static List<Row> rows(Commit... commits) {
    var chain = new Chain();
    var rows = new ArrayList<Row>();
    var seal = Chain.ORIGIN;
    for (var commit : commits) {
      for (int i = 0; i < commit.size(); i++) {
        var entry = commit.entries().get(i);
        var key = i == 0 ? commit.commandKey() : null;
        int more = commit.size() - 1 - i;
        seal = chain.seal(seal, rows.size() + 1, more, key, entry);
        rows.add(new Row(rows.size() + 1, more, key, entry, seal));
      }
    }
    return rows;
  }
}
