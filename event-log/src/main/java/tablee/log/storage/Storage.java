package tablee.log.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.PersonalData;
import tablee.messages.log.Receipt;

/**
 * Where the log's rows are kept. Reads may come from any thread, appends from one thread of the log's. Everything
 * throws {@link LogUnavailableException} while the storage cannot be reached.
 */
public interface Storage extends StoredRows {
  /**
   * Records a group of commits with one durable write, each as a whole or not at all: what one is refused for
   * leaves its neighbours untouched, and later ones see the earlier ones.
   *
   * @return one verdict for each commit, in order, once the accepted ones are durable
   * @throws LogUnavailableException if the group could not be written
   */
  List<Verdict> append(List<Commit> group);

  /** At most {@code limit} rows of one scope above a position, in order. */
  List<Row> scope(String scope, long after, int limit);

  /** At most {@code limit} rows of one stream from a sequence number on, in order. */
  List<Row> stream(String stream, long fromSequence, int limit);

  /** Last sequence number of a stream. */
  OptionalLong lastSequence(String stream);

  /** Where the commit of a command stands. */
  Optional<Receipt> receipt(String commandKey);

  /** Position before that of the first event which happened at or after an instant; the head if none did. */
  long before(Instant at);

  /** Calls back, from any thread, with the head that other nodes moved. A storage with one writer never does. */
  default void onAppendByOthers(LongConsumer head) {}

  Snapshots snapshots();

  Cells cells();

  PersonalData personalData();
}
