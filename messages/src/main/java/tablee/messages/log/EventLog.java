package tablee.messages.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the log. Positions are 1, 2, 3 … in commit order; no reader ever meets n + 1 before n. Every read is an
 * index read whose cost does not grow with the log. All reads throw {@link LogUnavailableException} while the
 * storage cannot be reached.
 */
public interface EventLog {
  /**
   * Names this history. It changes when a log is restored or imported, because a position then no longer means
   * what a client remembers.
   */
  String incarnation();

  /** Position of the last durable event, 0 for an empty log. */
  long head();

  /** At most {@code limit} events of one workshop or programme with a position above {@code after}, in order. */
  List<Recorded> read(String scope, long after, int limit);

  /**
   * All events of one stream from a sequence number on, in order. Decisions rest on them, so those are among them that
   * the disk is still at work on; they are durable before anything that rests on them.
   */
  List<Recorded> stream(String stream, long fromSequence);

  /** Where the commit of a command stands, if it is in the log; durable when this returns. */
  Optional<Receipt> find(String commandKey);

  /**
   * Hands every event recorded from now on to the listener, in position order, none left out, one batch for each
   * group of commits. Called on one thread of the log's, so the listener must only enqueue: it holds up every
   * other follower. Nothing that was recorded before is delivered. A listener that throws is reported and stays.
   */
  Following follow(Consumer<List<Recorded>> listener);

  /** A listener's place among the followers; closing it ends the delivery. */
  interface Following extends AutoCloseable {
    /** Position after which this listener is served: everything above it is, or will be, delivered. */
    long since();

    @Override
    void close();
  }
}
