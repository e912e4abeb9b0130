package tablee.log.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tablee.log.storage.Cells;

/** Changeable records in the log's own file. */
final class SqliteCells implements Cells {

  private static final String CELLS = "SELECT grouping, key, version, content FROM cell ";
  private static final String SELECT = CELLS + "WHERE grouping = ?";

  private final Writer writer;
  private final Readers readers;

  SqliteCells(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Optional<Cell> find(String group, String key) {
    return readers
      .read(session -> session.query(SELECT + " AND key = ?", SqliteCells::list, group, key))
      .stream()
      .findFirst();
  }

  @Override
  public List<Cell> all(String group) {
    return readers.read(session -> session.query(SELECT + " ORDER BY key", SqliteCells::list, group));
  }

  /** The character behind a slash is a zero. */
  @Override
  public List<Cell> allUnder(String path) {
    return readers.read(session ->
      session.query(
        CELLS + "WHERE grouping >= ? AND grouping < ? ORDER BY grouping, key",
        SqliteCells::list,
        path,
        path.substring(0, path.length() - 1) + "0"
      )
    );
  }

  private static List<Cell> list(ResultSet result) throws SQLException {
    var cells = new ArrayList<Cell>();
    while (result.next()) {
      cells.add(new Cell(result.getString(1), result.getString(2), result.getLong(3), result.getString(4)));
    }
    return cells;
  }

  @Override
  public boolean create(String group, String key, String content) {
    return changesOne(
      "INSERT INTO cell (grouping, key, version, content) VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING",
      group,
      key,
      content
    );
  }

  @Override
  public boolean replace(Cell asRead, String content) {
    return changesOne(
      "UPDATE cell SET version = version + 1, content = ? WHERE grouping = ? AND key = ? AND version = ?",
      content,
      asRead.group(),
      asRead.key(),
      asRead.version()
    );
  }

  @Override
  public boolean delete(Cell asRead) {
    return changesOne(
      "DELETE FROM cell WHERE grouping = ? AND key = ? AND version = ?",
      asRead.group(),
      asRead.key(),
      asRead.version()
    );
  }

  @Override
  public void clear(String group) {
    writer.transact(session -> session.update("DELETE FROM cell WHERE grouping = ?", group));
  }

  private boolean changesOne(String sql, Object... arguments) {
    return writer.transact(session -> session.update(sql, arguments) == 1);
  }
}
