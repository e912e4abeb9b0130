package tablee.log.storage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events that are recorded together or not at all.
 *
 * @param commandKey under which the commit counts once in the whole log; null if it answers no command
 * @param premises last sequence number of each stream that the commit rests on, -1 for a stream with no event
 * @param entries at least one
 */
public record Commit(@Nullable String commandKey, Map<String, Long> premises, List<Entry> entries) {
  public Commit {
    premises = Map.copyOf(premises);
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a commit holds at least one event");
    }
  }

  public int size() {
    return entries.size();
  }

  public int weight() {
    return entries.stream().mapToInt(Entry::weight).sum();
  }
}
