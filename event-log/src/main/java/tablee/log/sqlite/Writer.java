package tablee.log.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tablee.messages.log.LogUnavailableException;

/**
 * The one connection that writes. A failed write closes it and the next one opens it anew, so that the log goes on by
 * itself once the cause is gone.
 */
final class Writer implements AutoCloseable {

  private final SqliteFile file;
  private final WriteAheadLog ahead;
  private final ReentrantLock turn = new ReentrantLock(true);
  private @Nullable Session session;
  private volatile boolean inDoubt;
  private boolean closed;

  Writer(SqliteFile file) {
    this.file = file;
    this.ahead = file.writeAheadLog();
  }

  /**
   * Does the work in one transaction, durable when this returns.
   *
   * @throws LogUnavailableException if it could not be done, or its durability is in doubt
   */
  <T> T transact(Work<T> work) {
    var result = write(work);
    flush();
    return result;
  }

  /**
   * Does the work in one transaction, which {@link #flush} makes durable.
   *
   * @throws LogUnavailableException if it could not be done
   */
  <T> T write(Work<T> work) {
    turn.lock();
    try {
      var open = session();
      open.update("BEGIN IMMEDIATE");
      var result = work.in(open);
      open.update("COMMIT");
      return result;
    } catch (SQLException failed) {
      var told = Failure.of(file, failed);
      discard(told);
      throw told;
    } catch (RuntimeException | Error failed) {
      discard(failed);
      throw failed;
    } finally {
      turn.unlock();
    }
  }

  /**
   * Makes durable what was written before the call; others may write meanwhile.
   *
   * @throws LogUnavailableException if it is in doubt whether it is durable
   */
  void flush() {
    try {
      ahead.flush();
    } catch (IOException failed) {
      inDoubt = true;
      throw new LogUnavailableException(
        file + ": the disk does not answer; whether the last commits are on it is in doubt",
        failed
      );
    }
  }

  /**
   * Takes the write-ahead log into the file and cuts it down to nothing.
   *
   * @return false if somebody reads a state that is older than its end
   */
  boolean checkpoint() {
    turn.lock();
    try {
      return session().query(
        "PRAGMA wal_checkpoint(TRUNCATE)",
        result -> result.next() && result.getInt(1) == 0
      );
    } catch (SQLException failed) {
      var told = Failure.of(file, failed);
      discard(told);
      throw told;
    } finally {
      turn.unlock();
    }
  }

  private Session session() throws SQLException {
    if (closed) {
      throw new LogUnavailableException(file + ": the log is closed");
    }
    if (inDoubt) {
      settle();
    }
    var open = session;
    if (open == null) {
      closeAhead();
      open = file.writer();
      session = open;
    }
    return open;
  }

  /**
   * What a failed flush left in doubt may never reach the disk by another one; moved into the file, page by page, it
   * does.
   */
  private void settle() throws SQLException {
    closeSession();
    try (var fresh = file.writer()) {
      boolean busy = fresh.query(
        "PRAGMA wal_checkpoint(TRUNCATE)",
        result -> result.next() && result.getInt(1) != 0
      );
      if (busy) {
        throw new LogUnavailableException(file + ": what was left in doubt cannot be settled yet");
      }
    }
    inDoubt = false;
  }

  /** Closing the connection also rolls its transaction back. */
  private void discard(Throwable cause) {
    try {
      closeSession();
    } catch (SQLException failed) {
      cause.addSuppressed(failed);
    }
  }

  private void closeSession() throws SQLException {
    var open = session;
    session = null;
    if (open != null) {
      open.close();
    }
  }

  /** A new connection may have made a new file. */
  private void closeAhead() {
    try {
      ahead.close();
    } catch (IOException failed) {
      throw new LogUnavailableException(file + ": the disk does not answer", failed);
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      closeAhead();
      closeSession();
    } catch (SQLException failed) {
      throw Failure.of(file, failed);
    } finally {
      turn.unlock();
    }
  }
}
