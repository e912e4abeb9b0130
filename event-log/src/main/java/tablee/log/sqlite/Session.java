package tablee.log.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Bytes;

/** A connection that keeps its prepared statements. Used by one thread at a time. */
final class Session implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Session(Connection connection) {
    this.connection = connection;
  }

  static Session open(String url, Properties properties, String... pragmas) throws SQLException {
    var connection = DriverManager.getConnection(url, properties);
    try {
      var session = new Session(connection);
      for (var pragma : pragmas) {
        session.execute(pragma);
      }
      return session;
    } catch (SQLException failed) {
      closeAfter(failed, connection);
      throw failed;
    }
  }

  private static void closeAfter(SQLException failed, Connection connection) {
    try {
      connection.close();
    } catch (SQLException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  /** Reads a result; it closes itself with the last row that {@link Rows} gives. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet result) throws SQLException;
  }

  <T> T query(String sql, Reading<T> reading, @Nullable Object... arguments) throws SQLException {
    try (var result = bind(sql, arguments).executeQuery()) {
      return reading.read(result);
    }
  }

  /** Runs a statement that changes rows. */
  int update(String sql, @Nullable Object... arguments) throws SQLException {
    return bind(sql, arguments).executeUpdate();
  }

  /** Runs a statement without arguments, whatever it returns. */
  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The statement itself, for what is run too often to be bound generically. */
  PreparedStatement prepared(String sql) throws SQLException {
    var known = statements.get(sql);
    if (known != null) {
      return known;
    }
    var statement = connection.prepareStatement(sql);
    statements.put(sql, statement);
    return statement;
  }

  Connection connection() {
    return connection;
  }

  private PreparedStatement bind(String sql, @Nullable Object... arguments) throws SQLException {
    var statement = prepared(sql);
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case null -> statement.setNull(i + 1, Types.NULL);
        case String text -> statement.setString(i + 1, text);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case Bytes bytes -> statement.setBytes(i + 1, bytes.array());
        default -> throw new IllegalArgumentException("no column holds a " + arguments[i].getClass());
      }
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
