package tablee.log.axon;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import tablee.log.Journal;
import tablee.log.Waiting;
import tablee.log.storage.Row;

/** The log from one position on, for one reader, who sleeps at its end and is woken there. */
final class LogStream implements TrackingEventStream {

  private static final int PAGE = 500;

  private final Journal journal;
  private final EventDecoder decoder;
  private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
  private long read;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final Waiting waiting;
  private volatile Runnable onAvailable = () -> {};

  LogStream(Journal journal, EventDecoder decoder, long after) {
    this.journal = journal;
    this.decoder = decoder;
    this.read = after;
    this.waiting = journal.wake(this::wake);
  }

  private void wake() {
    lock.lock();
    try {
      grown.signalAll();
    } finally {
      lock.unlock();
    }
    onAvailable.run();
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return hasNextAvailable() ? Optional.of(page.element()) : Optional.empty();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long end = System.nanoTime() + unit.toNanos(timeout);
    while (!fill()) {
      if (!awaitGrowth(end - System.nanoTime())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!fill()) {
      awaitGrowth(Long.MAX_VALUE);
    }
    return page.remove();
  }

  /** Reads the next page, unless one is at hand or the log is known to end here. */
  private boolean fill() {
    while (page.isEmpty() && read < journal.knownHead()) {
      var rows = journal.storage().after(read, PAGE);
      if (rows.isEmpty()) {
        break;
      }
      try {
        take(rows);
      } catch (RuntimeException unreadable) {
        // What stands before the unreadable one is read all the same.
        take(rows.subList(0, 1));
      }
    }
    return !page.isEmpty();
  }

  private void take(List<Row> rows) {
    page.addAll(decoder.messages(rows).toList());
    read = rows.getLast().position();
  }

  private boolean awaitGrowth(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (read >= journal.knownHead() && left > 0) {
        left = grown.awaitNanos(left);
      }
      return read < journal.knownHead();
    } finally {
      lock.unlock();
    }
  }

  /** Calls back at once if the log goes on already, so that no event falls between opening and registering. */
  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    if (read < journal.knownHead()) {
      callback.run();
    }
    return true;
  }

  @Override
  public void close() {
    waiting.close();
    page.clear();
  }
}
