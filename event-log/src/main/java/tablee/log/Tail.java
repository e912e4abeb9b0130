package tablee.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tablee.messages.log.EventLog.Following;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Recorded;

/**
 * The end of the log, and the one thread that serves those who wait there. What this node recorded is handed over in
 * memory; what is not at hand, because another node recorded it or too much is waiting, is read from the storage. So
 * memory stays bounded and nobody misses anything.
 */
final class Tail implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
  private static final int EVENTS_AT_HAND = 8_192;
  private static final long RETRY_MILLIS = 250;

  private final LongFunction<Batch> readAfter;
  private final Thread server;
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Deque<List<Placed>> atHand = new ArrayDeque<>();
  private int eventsAtHand;
  private volatile long head;
  private long served;
  private long toldAt = -1;
  private boolean closed;

  /**
   * @param head where the log ends now
   * @param readAfter reads some events after a position; at least one if there are any
   */
  Tail(long head, LongFunction<Batch> readAfter) {
    this.head = head;
    this.served = head;
    this.readAfter = readAfter;
    this.server = Thread.ofPlatform().name("log-tail").start(this::serve);
  }

  /** Highest position known to be durable. */
  long head() {
    return head;
  }

  /** Takes over a durable group of this node's. Never blocks for long. */
  void append(List<Placed> group) {
    int size = events(group);
    lock.lock();
    try {
      if (!followers.isEmpty() && eventsAtHand + size <= EVENTS_AT_HAND) {
        atHand.add(group);
        eventsAtHand += size;
      }
      moveTo(group.getLast().receipt().last());
    } finally {
      lock.unlock();
    }
  }

  /** Learns that the log reaches at least this far. */
  void announce(long position) {
    lock.lock();
    try {
      moveTo(position);
    } finally {
      lock.unlock();
    }
  }

  private void moveTo(long position) {
    if (position > head) {
      head = position;
      moved.signal();
    }
  }

  Following follow(Consumer<List<Recorded>> listener) {
    lock.lock();
    try {
      var follower = new Follower(head, listener);
      followers.add(follower);
      return follower;
    } finally {
      lock.unlock();
    }
  }

  /** Runs something short whenever the log has grown, until the result is closed. */
  Waiting wake(Runnable sleeper) {
    sleepers.add(sleeper);
    return () -> sleepers.remove(sleeper);
  }

  private void serve() {
    while (waitUntilMoved()) {
      try {
        serveNext();
      } catch (LogUnavailableException failed) {
        tellOnce("Those who follow the log wait for its storage", failed);
        pause();
      } catch (RuntimeException unreadable) {
        // An event of a newer version's, say. Nobody is given what lies behind it before it can be read.
        tellOnce("Those who follow the log wait at an event that cannot be read", unreadable);
        pause();
      }
      sleepers.forEach(Tail::report);
    }
  }

  private void tellOnce(String what, RuntimeException why) {
    if (toldAt != served) {
      toldAt = served;
      LOG.error("{}, behind position {}", what, served, why);
    }
  }

  private boolean waitUntilMoved() {
    lock.lock();
    try {
      while (!closed && served >= head) {
        moved.awaitUninterruptibly();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void serveNext() {
    if (skippedForWantOfFollowers()) {
      return;
    }
    var group = groupAtHand();
    var batch = group == null ? readAfter.apply(served) : Batch.of(group);
    if (batch.last() > served) {
      followers.forEach(follower -> follower.take(batch));
      served = batch.last();
    } else {
      pause();
    }
  }

  /** Under the lock, or a follower that comes in between would miss what its place promises. */
  private boolean skippedForWantOfFollowers() {
    lock.lock();
    try {
      if (!followers.isEmpty()) {
        return false;
      }
      served = head;
      atHand.clear();
      eventsAtHand = 0;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The group that comes next, if it is at hand. */
  private @Nullable List<Placed> groupAtHand() {
    lock.lock();
    try {
      while (firstAtHand() <= served) {
        takeFirst();
      }
      return firstAtHand() == served + 1 ? takeFirst() : null;
    } finally {
      lock.unlock();
    }
  }

  private long firstAtHand() {
    return atHand.isEmpty() ? Long.MAX_VALUE : atHand.getFirst().getFirst().receipt().first();
  }

  private List<Placed> takeFirst() {
    var first = atHand.removeFirst();
    eventsAtHand -= events(first);
    return first;
  }

  private static int events(List<Placed> group) {
    return group
      .stream()
      .mapToInt(each -> each.submission().events().size())
      .sum();
  }

  private void pause() {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException notByUs) {
      LOG.debug("The log's tail was interrupted; it goes on", notByUs);
    }
  }

  private static void report(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException | Error failed) {
      LOG.error("One that follows the log failed; it stays", failed);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      moved.signal();
    } finally {
      lock.unlock();
    }
    try {
      server.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Follower implements Following {

    private final long since;
    private final Consumer<List<Recorded>> listener;

    Follower(long since, Consumer<List<Recorded>> listener) {
      this.since = since;
      this.listener = listener;
    }

    @Override
    public long since() {
      return since;
    }

    @Override
    public void close() {
      followers.remove(this);
    }

    void take(Batch batch) {
      var events = batch.above(since);
      if (!events.isEmpty()) {
        report(() -> listener.accept(events));
      }
    }
  }
}
