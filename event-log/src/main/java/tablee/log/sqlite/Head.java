package tablee.log.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import tablee.log.storage.Bytes;
import tablee.log.storage.Chain;

/**
 * Where the next row goes.
 *
 * @param position of the last row, 0 if there is none
 * @param latest the highest time among all rows, in nanoseconds since 1970
 */
record Head(long position, Bytes seal, long latest) {
  static Head of(Session session) throws SQLException {
    return session.query(
      "SELECT position, seal, latest FROM event ORDER BY position DESC LIMIT 1",
      Head::read
    );
  }

  private static Head read(ResultSet result) throws SQLException {
    return result.next()
      ? new Head(result.getLong(1), Bytes.of(result.getBytes(2)), result.getLong(3))
      : new Head(0, Chain.ORIGIN, Long.MIN_VALUE);
  }
}
