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
      result.getString(3),
      new Entry(
        result.getString(4),
        result.getString(5),
        result.getLong(6),
        result.getString(7),
        result.getString(8),
        result.getString(9),
        result.getString(10),
        Nanos.toInstant(result.getLong(11)),
        Bytes.of(result.getBytes(12)),
        bytes(result.getBytes(13))
      ),
      Bytes.of(result.getBytes(14))
    );
  }

  static @Nullable Bytes bytes(byte @Nullable [] array) {
    return array == null ? null : Bytes.of(array);
  }
}
