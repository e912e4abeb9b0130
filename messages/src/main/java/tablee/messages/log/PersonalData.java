package tablee.messages.log;

import java.util.Map;
import java.util.Optional;

/**
 * What must be erasable lives beside the log, never in it: events name a participant by an id, and the nickname
 * behind the id is kept here. Durable before a write returns, in the same file or database as the events.
 */
public interface PersonalData {
  /**
   * Keeps a text, replacing the key's earlier one.
   *
   * @return false, with nothing kept, if another key of the scope holds the same text, letter case and accents
   *     aside
   */
  boolean keep(String scope, String key, String text);

  Optional<String> find(String scope, String key);

  /** Every text of a scope by its key. */
  Map<String, String> all(String scope);

  /** Erases a text. Erasing what is not there does nothing. */
  void forget(String scope, String key);
}
