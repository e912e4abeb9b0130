package tablee.log.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Row;

/**
 * What this node knows of the log's end: where it stands, the last sequence numbers of the streams that moved lately,
 * and the newest rows. Bounded, however long the log is. All of it is exact as of the head: a node that is overtaken
 * cannot take the next position, and learns so.
 */
final class Known {

  private static final int STREAMS = 50_000;
  private static final int ROWS = 4_096;
  private static final int WEIGHT = 16 * 1024 * 1024;

  private final Map<String, Long> sequences = new LinkedHashMap<>(1_024, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > STREAMS;
    }
  };
  /** A row stands at its position, counted round and round. */
  private final @Nullable Row[] newest = new @Nullable Row[ROWS];
  private long oldest;
  private int weight;
  private volatile Head head;

  Known(Head head) {
    this.head = head;
    this.oldest = head.position() + 1;
  }

  Head head() {
    return head;
  }

  /** Takes note of the commit that stands right behind the head, unless that was done already. */
  synchronized void advance(CommitDocument commit) {
    if (commit.last() <= head.position()) {
      return;
    }
    if (commit.first() != head.position() + 1) {
      throw new IllegalStateException(
        "the commit at %d does not follow the head at %d".formatted(commit.first(), head.position())
      );
    }
    for (var row : commit.rows()) {
      sequences.merge(row.entry().stream(), row.entry().sequence(), Math::max);
      makeRoom(row);
      newest[place(row.position())] = row;
      weight += row.entry().weight();
    }
    head = commit.head();
  }

  private void makeRoom(Row row) {
    while (row.position() - oldest >= ROWS || (weight > WEIGHT && oldest < row.position())) {
      int place = place(oldest++);
      var dropped = newest[place];
      if (dropped != null) {
        weight -= dropped.entry().weight();
        newest[place] = null;
      }
    }
  }

  private static int place(long position) {
    return (int) (position % ROWS);
  }

  /** Those whose last sequence number is not at hand. */
  synchronized Set<String> unknown(Collection<String> streams) {
    return streams
      .stream()
      .filter(stream -> !sequences.containsKey(stream))
      .collect(Collectors.toUnmodifiableSet());
  }

  synchronized void learn(String stream, long sequence) {
    sequences.merge(stream, sequence, Math::max);
  }

  /** Last sequence number of a stream that is not {@link #unknown}. */
  synchronized @Nullable Long sequence(String stream) {
    return sequences.get(stream);
  }

  /** Rows of a stream from a sequence number on, if all there are of them are at hand. */
  synchronized Optional<List<Row>> ofStream(String stream, long from, int limit) {
    var last = sequences.get(stream);
    if (last == null) {
      return Optional.empty();
    }
    var rows = new ArrayList<Row>();
    for (long next = oldest; last >= from && next <= head.position(); next++) {
      var row = newest[place(next)];
      if (row != null && row.entry().stream().equals(stream) && row.entry().sequence() >= from) {
        rows.add(row);
      }
    }
    boolean all = rows.size() == Math.max(0, last - from + 1);
    return all ? Optional.of(List.copyOf(rows.subList(0, Math.min(limit, rows.size())))) : Optional.empty();
  }

  /** Rows above a position, as far as they are at hand without a gap. */
  synchronized List<Row> after(long position, int limit) {
    var rows = new ArrayList<Row>();
    long last = Math.min(head.position(), position + limit);
    for (long next = position + 1; position + 1 >= oldest && next <= last; next++) {
      var row = newest[place(next)];
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }
}
