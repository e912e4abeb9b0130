package tablee.log.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves commits from the write-ahead log into the file, on a thread and a connection of its own, so that nobody who
 * appends waits for it. Where it cannot keep up, the writer does it, after
 * {@linkplain SqliteFile#WRITER_CHECKPOINTS_AT so many pages}.
 */
final class Checkpoints implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  /** Fewer commits are not worth it. */
  private static final int COMMITS = 250;

  /** While the file is flushed, so many pages of it, whoever flushes a commit waits for the disk: seldom, then. */
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  private final SqliteFile file;
  private final long between;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition due = lock.newCondition();
  private final Thread thread;
  private int waiting;
  private long last = System.nanoTime();
  private boolean closed;

  Checkpoints(SqliteFile file) {
    this(file, BETWEEN);
  }

  /** @param between the least time from one to the next */
  Checkpoints(SqliteFile file, Duration between) {
    this.file = file;
    this.between = between.toNanos();
    this.thread = Thread.ofPlatform().name("log-checkpoints").start(this::work);
  }

  /** Learns that so many commits are new in the write-ahead log. */
  void written(int commits) {
    lock.lock();
    try {
      waiting += commits;
      if (waiting >= COMMITS && waiting - commits < COMMITS) {
        due.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    while (waitUntilDue()) {
      try (var session = file.checkpointer()) {
        do {
          session.execute("PRAGMA wal_checkpoint(PASSIVE)");
        } while (waitUntilDue());
        return;
      } catch (SQLException failed) {
        // Nothing is lost by it: the writer will have to do it.
        LOG.warn("{}: its write-ahead log could not be moved into it", file, failed);
      }
    }
  }

  private boolean waitUntilDue() {
    lock.lock();
    try {
      while (!closed && (waiting < COMMITS || System.nanoTime() - last < between)) {
        if (waiting < COMMITS) {
          due.awaitUninterruptibly();
        } else {
          due.awaitNanos(last + between - System.nanoTime());
        }
      }
      waiting = 0;
      last = System.nanoTime();
      return !closed;
    } catch (InterruptedException toEnd) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      due.signal();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
