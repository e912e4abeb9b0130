package tablee.log.storage;

import java.util.List;
import java.util.Optional;

/**
 * The keys of boxes with confidential papers, in the same file or database as everything else. Without its key nothing in
 * a box can be read, whatever is left of it anywhere.
 */
public interface BoxKeys {
  /** A box's key; empty if it has none yet, or no more. */
  Optional<Bytes> find(String box);

  /** @return false, with nothing changed, if the box has a key or had one that was destroyed */
  boolean create(String box, Bytes key);

  /** Overwrites a key wherever this storage keeps it. Once more does nothing. */
  void destroy(String box);

  /** The boxes that have a key. */
  List<String> boxes();
}
