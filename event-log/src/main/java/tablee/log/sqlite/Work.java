package tablee.log.sqlite;

import java.sql.SQLException;

/** Something done with a connection. */
@FunctionalInterface
interface Work<T> {
  T in(Session session) throws SQLException;
}
