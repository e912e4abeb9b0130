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
 * Where the log's rows are kept. Reads may come from any thread, commits from one at a time. Everything throws
 * {@link LogUnavailableException} while the storage cannot be reached.
 */
public interface Storage extends StoredRows {
  /**
   * Gives a group of commits their places, each as a whole or not at all: what one is refused for leaves its
   * neighbours untouched, and later ones see the earlier ones. The end of this process does not undo it, the loss of
   * the machine may, before {@link #flush} has returned; until then only {@link #stream} and {@link #lastSequence} show
   * them, which decisions rest on.
   *
   * @return one verdict for each commit, in order
   * @throws LogUnavailableException if the group could not be written
   */
  List<Verdict> place(List<Commit> group);

  /** Whether placing takes so little that whoever appends may as well do it, and is not touched by an interrupt. */
  default boolean placesAtOnce() {
    return false;
  }

  /**
   * Makes durable what was placed before the call. May run in any thread, and while the next group is placed.
   *
   * @throws LogUnavailableException if it could not be done: what was placed since the last flush is in doubt
   */
  void flush();

  /** Places a group and makes it durable. */
  default List<Verdict> append(List<Commit> group) {
    var verdicts = place(group);
    flush();
    return verdicts;
  }

  /** At most {@code limit} rows of one scope above a position, in order. */
  List<Row> scope(String scope, long after, int limit);

  /** At most {@code limit} rows of one stream from a sequence number on, in order. */
  List<Row> stream(String stream, long fromSequence, int limit);

  /** Last sequence number of a stream. */
  OptionalLong lastSequence(String stream);

  /** Where the commit of a command stands; durable when this returns. */
  Optional<Receipt> receipt(String commandKey);

  /** Position before that of the first event which happened at or after an instant; the head if none did. */
  long before(Instant at);

  /** Calls back, from any thread, with the head that other nodes moved. A storage with one writer never does. */
  default void onAppendByOthers(LongConsumer head) {}

  Snapshots snapshots();

  Cells cells();

  BoxKeys boxKeys();

  PersonalData personalData();
}
