package tablee.log.mongo;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what other nodes append. A change stream says so at once where the server has them; where it has not, the
 * place behind the head is looked at again and again, oftener while something happens there.
 */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long AFTER_FAILURE_MILLIS = 500;

  private final Commits commits;
  private final LogEnd end;
  private final Pace pace;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread looking;
  private final Thread listening;
  private volatile boolean streaming;
  private volatile boolean closed;

  /**
   * How long to wait between two looks.
   *
   * @param shortestMillis while something happens
   * @param longestMillis while nothing happens
   * @param withStreamMillis while a change stream tells of what happens
   */
  record Pace(long shortestMillis, long longestMillis, long withStreamMillis) {
    static final Pace USUAL = new Pace(5, 40, 500);

    long next(boolean streaming, boolean moved, long before) {
      if (streaming) {
        return withStreamMillis;
      }
      return moved ? shortestMillis : Math.min(2 * before, longestMillis);
    }
  }

  Watch(Commits commits, LogEnd end, Pace pace) {
    this.commits = commits;
    this.end = end;
    this.pace = pace;
    this.looking = Thread.ofPlatform().name("log-watch").daemon().start(this::look);
    this.listening = Thread.ofPlatform().name("log-change-stream").daemon().start(this::listen);
  }

  private void look() {
    long pause = pace.shortestMillis();
    boolean nudged = true;
    while (!closed) {
      long early = pause - TimeUnit.NANOSECONDS.toMillis(end.nanosSinceCertain());
      if (end.isWriting() || (early > 0 && !nudged)) {
        // This node's own writes show, or have just shown, whether somebody else has written.
        nudged |= await(Math.max(early, pace.shortestMillis()));
      } else {
        pause = lookAndPause(pause);
        nudged = await(pause);
      }
    }
  }

  private long lookAndPause(long before) {
    try {
      int found = end.glance();
      return found < 0 ? pace.shortestMillis() : pace.next(streaming, found > 0, before);
    } catch (MongoException failed) {
      LOG.debug("The log's end cannot be seen", failed);
      return AFTER_FAILURE_MILLIS;
    }
  }

  /** Waits until the time is over, or somebody says that there is something to see. */
  private boolean await(long millis) {
    try {
      boolean nudged = nudges.tryAcquire(millis, TimeUnit.MILLISECONDS);
      nudges.drainPermits();
      return nudged;
    } catch (InterruptedException interrupted) {
      closed = true;
      return false;
    }
  }

  private void listen() {
    while (!closed) {
      try (var changes = open()) {
        streaming = true;
        // What came before the stream was open is not told by it.
        nudges.release();
        while (!closed) {
          if (changes.tryNext() != null) {
            nudges.release();
          }
        }
      } catch (MongoCommandException | MongoClientException without) {
        LOG.debug("The server has no change streams; the log's end is looked at instead", without);
        return;
      } catch (MongoException | IllegalStateException broken) {
        LOG.debug("The change stream broke off", broken);
        sleep();
      } finally {
        streaming = false;
      }
    }
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<CommitDocument>> open() {
    return commits
      .collection()
      .watch(List.of(match(eq("operationType", "insert"))))
      .maxAwaitTime(250, TimeUnit.MILLISECONDS)
      .cursor();
  }

  private void sleep() {
    try {
      Thread.sleep(AFTER_FAILURE_MILLIS);
    } catch (InterruptedException interrupted) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    nudges.release();
    // It waits in the driver, for as long as the server lets it.
    listening.interrupt();
    try {
      looking.join();
      listening.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
