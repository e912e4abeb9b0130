package tablee.log.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tablee.log.storage.Bytes;
import tablee.log.storage.Head;
import tablee.log.storage.Nanos;
import tablee.log.storage.Row;
import tablee.log.storage.StoredRows.Person;
import tablee.messages.log.Receipt;

/** The questions asked of the event table, each answered by one index. */
final class Streams {

  private static final String SELECT = "SELECT " + Rows.COLUMNS + " FROM event ";

  private Streams() {}

  /** Where the next row goes. */
  static Head head(Session session) throws SQLException {
    return session.query("SELECT position, seal, latest FROM event ORDER BY position DESC LIMIT 1", result ->
      result.next()
        ? new Head(result.getLong(1), Bytes.of(result.getBytes(2)), result.getLong(3))
        : Head.OF_AN_EMPTY_LOG
    );
  }

  static List<Row> after(Session session, long position, long end, int limit) throws SQLException {
    return session.query(
      SELECT + "WHERE position > ? AND position <= ? ORDER BY position LIMIT ?",
      Rows::list,
      position,
      end,
      limit
    );
  }

  static List<Row> scope(Session session, String scope, long after, long end, int limit) throws SQLException {
    return session.query(
      SELECT + "WHERE scope = ? AND position > ? AND position <= ? ORDER BY position LIMIT ?",
      Rows::list,
      scope,
      after,
      end,
      limit
    );
  }

  static List<Row> stream(Session session, String stream, long fromSequence, int limit) throws SQLException {
    return session.query(
      SELECT + "WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
      Rows::list,
      stream,
      fromSequence,
      limit
    );
  }

  static OptionalLong lastSequence(Session session, String stream) throws SQLException {
    return session.query(
      "SELECT sequence FROM event WHERE stream = ? ORDER BY sequence DESC LIMIT 1",
      result -> result.next() ? OptionalLong.of(result.getLong(1)) : OptionalLong.empty(),
      stream
    );
  }

  static Optional<Receipt> receipt(Session session, String command) throws SQLException {
    return session.query("SELECT position, more FROM event WHERE command = ?", Streams::receipt, command);
  }

  private static Optional<Receipt> receipt(ResultSet result) throws SQLException {
    if (!result.next()) {
      return Optional.empty();
    }
    long first = result.getLong(1);
    return Optional.of(new Receipt(first, first + result.getInt(2)));
  }

  /** Halves the way between the first row and the last, because "latest" only rises. */
  static long before(Session session, Instant at, long head) throws SQLException {
    long wanted = Nanos.of(at);
    long before = 0;
    long end = head + 1;
    while (end - before > 1) {
      long middle = before + (end - before) / 2;
      if (latest(session, middle) < wanted) {
        before = middle;
      } else {
        end = middle;
      }
    }
    return before;
  }

  private static long latest(Session session, long position) throws SQLException {
    return session.query(
      "SELECT latest FROM event WHERE position = ?",
      result -> {
        result.next();
        return result.getLong(1);
      },
      position
    );
  }

  static List<Person> people(Session session) throws SQLException {
    return session.query("SELECT scope, key, text FROM person ORDER BY scope, key", result -> {
      var people = new ArrayList<Person>();
      while (result.next()) {
        people.add(new Person(result.getString(1), result.getString(2), result.getString(3)));
      }
      return people;
    });
  }
}
