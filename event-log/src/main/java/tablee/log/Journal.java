package tablee.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tablee.log.storage.Commit;
import tablee.log.storage.Row;
import tablee.log.storage.Storage;
import tablee.log.storage.Verdict;
import tablee.messages.Circumstances;
import tablee.messages.Event;
import tablee.messages.log.EventLog;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;

/** The log over one storage: one writer, one tail, any number of readers. */
public final class Journal implements EventLog, AutoCloseable {

  private static final int PAGE = 500;

  private final Storage storage;
  private final Function<List<Row>, List<Recorded>> decoding;
  private final Tail tail;
  private final CommitQueue queue;

  /**
   * Opens the log; the storage is closed with it.
   *
   * @param decoding makes events of rows, and leaves out rows that are none of the product's
   */
  public Journal(Storage storage, Function<List<Row>, List<Recorded>> decoding) {
    this.storage = storage;
    this.decoding = decoding;
    this.tail = new Tail(storage.head(), this::batchAfter);
    this.queue = new CommitQueue(storage, this::handOver);
    storage.onAppendByOthers(tail::announce);
  }

  /**
   * Records a commit, and returns once it is durable or refused.
   *
   * @param events what the entries were made from, for those who follow the log
   * @throws tablee.messages.log.LogUnavailableException if it could not be written
   */
  public Verdict append(Commit commit, List<Event> events) {
    return queue.append(new Submission(commit, events));
  }

  /**
   * Gives a commit its place, and returns once it has one or is refused. Decisions may rest on it from then on, since
   * nothing that follows it is durable before it is; nobody may be told of it before
   * {@link Placement#awaitDurable} has returned.
   *
   * @param events what the entries were made from, for those who follow the log
   * @param circumstances how the order came about that caused them
   * @throws tablee.messages.log.LogUnavailableException if it could not be written
   */
  public Placement place(Commit commit, List<Event> events, Circumstances circumstances) {
    return queue.place(new Submission(commit, events, circumstances));
  }

  private void handOver(List<Submission> group, List<Verdict> verdicts) {
    var placed = new ArrayList<Placed>(group.size());
    for (int i = 0; i < group.size(); i++) {
      if (verdicts.get(i) instanceof Verdict.Accepted(Receipt receipt)) {
        placed.add(new Placed(group.get(i), receipt));
      }
    }
    if (!placed.isEmpty()) {
      tail.append(placed);
    }
  }

  private Batch batchAfter(long position) {
    var rows = storage.after(position, PAGE);
    if (rows.isEmpty()) {
      return new Batch(position + 1, position, List.of());
    }
    try {
      return batch(rows);
    } catch (RuntimeException unreadable) {
      // What stands before the unreadable one is handed on all the same.
      return batch(rows.subList(0, 1));
    }
  }

  private Batch batch(List<Row> rows) {
    return new Batch(rows.getFirst().position(), rows.getLast().position(), decoding.apply(rows));
  }

  /** What the log is kept in. */
  public Storage storage() {
    return storage;
  }

  /** Highest position this node knows to be durable, without asking the storage. */
  public long knownHead() {
    return tail.head();
  }

  /** Runs something short whenever the log has grown, until the result is closed. */
  public Waiting wake(Runnable sleeper) {
    return tail.wake(sleeper);
  }

  @Override
  public String incarnation() {
    return storage.incarnation();
  }

  @Override
  public long head() {
    return storage.head();
  }

  @Override
  public List<Recorded> read(String scope, long after, int limit) {
    return decoding.apply(storage.scope(scope, after, limit));
  }

  @Override
  public List<Recorded> stream(String stream, long fromSequence) {
    var events = new ArrayList<Recorded>();
    var page = storage.stream(stream, fromSequence, PAGE);
    while (!page.isEmpty()) {
      events.addAll(decoding.apply(page));
      page =
        page.size() < PAGE ? List.of() : storage.stream(stream, page.getLast().entry().sequence() + 1, PAGE);
    }
    return events;
  }

  @Override
  public Optional<Receipt> find(String commandKey) {
    return storage.receipt(commandKey);
  }

  @Override
  public Following follow(Consumer<List<Recorded>> listener) {
    return tail.follow(listener);
  }

  /** Records what waits, ends the deliveries and closes the storage. */
  @Override
  public void close() {
    try (storage) {
      queue.close();
      tail.close();
    }
  }
}
