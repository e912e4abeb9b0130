package tablee.log.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Bytes;
import tablee.log.storage.Entry;
import tablee.log.storage.Nanos;
import tablee.log.storage.Row;

/** Turns result sets into rows. */
final class Rows {

  static final String COLUMNS =
    "position, more, command, id, stream, sequence, aggregate, scope, type, revision, at, payload, metadata, seal";

  private Rows() {}

  static List<Row> list(ResultSet result) throws SQLException {
    var rows = new ArrayList<Row>();
    while (result.next()) {
      rows.add(row(result));
    }
    return rows;
  }

  private static Row row(ResultSet result) throws SQLException {
    return new Row(
      result.getLong(1),
      result.getInt(2),
      textIfAny(result, 3),
      new Entry(
        text(result, 4),
        text(result, 5),
        result.getLong(6),
        textIfAny(result, 7),
        textIfAny(result, 8),
        text(result, 9),
        textIfAny(result, 10),
        Nanos.toInstant(result.getLong(11)),
        Bytes.of(result.getBytes(12)),
        bytes(result.getBytes(13))
      ),
      Bytes.of(result.getBytes(14))
    );
  }

  /** The driver takes three times as long to hand over a text as the bytes that it consists of. */
  private static String text(ResultSet result, int column) throws SQLException {
    return Bytes.of(result.getBytes(column)).text();
  }

  private static @Nullable String textIfAny(ResultSet result, int column) throws SQLException {
    var utf8 = bytes(result.getBytes(column));
    return utf8 == null ? null : utf8.text();
  }

  static @Nullable Bytes bytes(byte @Nullable [] array) {
    return array == null ? null : Bytes.of(array);
  }
}
