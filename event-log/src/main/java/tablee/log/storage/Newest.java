package tablee.log.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The newest rows of the log, and the last sequence numbers of the streams that moved lately: what decisions mostly ask
 * for, without asking the storage. As true as whoever notes down every row, in order. Bounded, however long the log is.
 * Safe to use from any number of threads.
 */
public final class Newest {

  private static final int STREAMS = 50_000;
  private static final int ROWS = 4_096;
  private static final int WEIGHT = 16 * 1024 * 1024;

  private final Map<String, Long> sequences = new LinkedHashMap<>(1_024, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > STREAMS;
    }
  };
  /** In the order of their positions. */
  private final Deque<Row> rows = new ArrayDeque<>();
  private int weight;

  /** Notes down rows that stand right behind those noted before. */
  public synchronized void note(List<Row> placed) {
    for (var row : placed) {
      sequences.merge(row.entry().stream(), row.entry().sequence(), Math::max);
      rows.addLast(row);
      weight += row.entry().weight();
      while (rows.size() > ROWS || (weight > WEIGHT && rows.size() > 1)) {
        weight -= rows.removeFirst().entry().weight();
      }
    }
  }

  /** Notes down how far a stream was seen to reach, -1 if it has no event. */
  public synchronized void learn(String stream, long sequence) {
    sequences.merge(stream, sequence, Math::max);
  }

  /** Those whose last sequence number is not at hand. */
  public synchronized Set<String> unknown(Collection<String> streams) {
    return streams
      .stream()
      .filter(stream -> !sequences.containsKey(stream))
      .collect(Collectors.toUnmodifiableSet());
  }

  /** Last sequence number of a stream, -1 if it has no event; null if it is not at hand. */
  public synchronized @Nullable Long sequence(String stream) {
    return sequences.get(stream);
  }

  /** At most {@code limit} rows of a stream from a sequence number on, if all there are of them are at hand. */
  public synchronized Optional<List<Row>> ofStream(String stream, long from, int limit) {
    var last = sequences.get(stream);
    if (last == null) {
      return Optional.empty();
    }
    long wanted = Math.max(0, last - from + 1);
    var found = new ArrayList<Row>();
    var backwards = rows.descendingIterator();
    while (found.size() < wanted && backwards.hasNext()) {
      var row = backwards.next();
      if (row.entry().stream().equals(stream) && row.entry().sequence() >= from) {
        found.add(row);
      }
    }
    if (found.size() < wanted) {
      return Optional.empty();
    }
    Collections.reverse(found);
    return Optional.of(List.copyOf(found.subList(0, Math.min(limit, found.size()))));
  }

  /** At most {@code limit} rows above a position, as far as they are at hand without a gap. */
  public synchronized List<Row> after(long position, int limit) {
    if (rows.isEmpty() || rows.getFirst().position() > position + 1) {
      return List.of();
    }
    var found = new ArrayList<Row>();
    var backwards = rows.descendingIterator();
    while (backwards.hasNext()) {
      var row = backwards.next();
      if (row.position() <= position) {
        break;
      }
      found.add(row);
    }
    Collections.reverse(found);
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }
}
