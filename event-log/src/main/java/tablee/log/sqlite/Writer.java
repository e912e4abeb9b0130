package tablee.log.sqlite;

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
  private final ReentrantLock turn = new ReentrantLock(true);
  private @Nullable Session session;
  private boolean closed;

  Writer(SqliteFile file) {
    this.file = file;
  }

  /**
   * Does the work in one transaction, durable when this returns.
   *
   * @throws LogUnavailableException if it could not be done, or its durability is in doubt
   */
  <T> T transact(Work<T> work) {
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

  private Session session() throws SQLException {
    if (closed) {
      throw new LogUnavailableException(file + ": the log is closed");
    }
    var open = session;
    if (open == null) {
      open = file.writer();
      session = open;
    }
    return open;
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

  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      closeSession();
    } catch (SQLException failed) {
      throw Failure.of(file, failed);
    } finally {
      turn.unlock();
    }
  }
}
