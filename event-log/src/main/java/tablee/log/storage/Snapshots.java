package tablee.log.storage;

import java.util.Optional;

/** Keeps the newest snapshot of each stream. Losing one costs time, never truth. */
public interface Snapshots {
  /** Keeps a snapshot, unless a newer one of the same stream is kept. */
  void keep(Entry snapshot);

  Optional<Entry> find(String stream);
}
