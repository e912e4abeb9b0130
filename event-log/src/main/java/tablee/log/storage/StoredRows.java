package tablee.log.storage;

import java.util.List;
import tablee.messages.log.LogUnavailableException;

/**
 * A log to be read from its beginning to its end. Everything throws {@link LogUnavailableException} while the storage
 * cannot be reached.
 */
public interface StoredRows extends AutoCloseable {
  /** Names this history; a restored or imported one has another name. */
  String incarnation();

  /** Position of the last durable event, 0 if there is none. */
  long head();

  /** At most {@code limit} rows above a position, in order. */
  List<Row> after(long position, int limit);

  /** The texts kept beside the events that may be erased. */
  List<Person> people();

  /** A text about a person, see {@link tablee.messages.log.PersonalData}. */
  record Person(String scope, String key, String text) {}

  @Override
  void close();
}
