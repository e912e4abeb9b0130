package tablee.log.sqlite;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tablee.messages.log.LogUnavailableException;

/** A few connections that only read, lent one thread at a time. One that fails is closed, not lent again. */
final class Readers implements AutoCloseable {

  private final SqliteFile file;
  private final Semaphore free;
  private final Deque<Session> idle = new ArrayDeque<>();
  private boolean closed;

  Readers(SqliteFile file, int connections) {
    this.file = file;
    this.free = new Semaphore(connections);
  }

  <T> T read(Work<T> work) {
    free.acquireUninterruptibly();
    try {
      var session = borrow();
      try {
        var result = work.in(session);
        giveBack(session);
        return result;
      } catch (SQLException | RuntimeException | Error failed) {
        discard(session, failed);
        throw failed;
      }
    } catch (SQLException failed) {
      throw Failure.of(file, failed);
    } finally {
      free.release();
    }
  }

  private Session borrow() throws SQLException {
    var session = lastUsed();
    return session == null ? file.reader() : session;
  }

  private synchronized @Nullable Session lastUsed() {
    if (closed) {
      throw new LogUnavailableException(file + ": the log is closed");
    }
    return idle.poll();
  }

  private synchronized void giveBack(Session session) throws SQLException {
    if (closed) {
      session.close();
    } else {
      idle.push(session);
    }
  }

  private static void discard(Session session, Throwable cause) {
    try {
      session.close();
    } catch (SQLException failed) {
      cause.addSuppressed(failed);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      while (!idle.isEmpty()) {
        idle.pop().close();
      }
    } catch (SQLException failed) {
      throw Failure.of(file, failed);
    }
  }
}
