package tablee.log.sqlite;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tablee.log.storage.Row;
import tablee.log.storage.StoredRows;

/** A log file that is only read, whoever else has it open. */
public final class SqliteReading implements StoredRows {

  private final Readers readers;

  private SqliteReading(SqliteFile file) {
    this.readers = new Readers(file, 1);
  }

  /** @throws tablee.messages.log.LogUnavailableException if there is no such file */
  public static SqliteReading open(Path path) {
    return new SqliteReading(SqliteFile.shared(path));
  }

  /** What SQLite itself finds wrong with the file, page by page. */
  public List<String> damages() {
    return readers.read(session -> session.query("PRAGMA quick_check(20)", SqliteReading::damages));
  }

  private static List<String> damages(ResultSet result) throws SQLException {
    var damages = new ArrayList<String>();
    while (result.next()) {
      damages.add(result.getString(1));
    }
    return damages.equals(List.of("ok")) ? List.of() : damages;
  }

  @Override
  public String incarnation() {
    return readers.read(Schema::incarnation);
  }

  @Override
  public long head() {
    return readers.read(session -> Streams.head(session).position());
  }

  @Override
  public List<Row> after(long position, int limit) {
    return readers.read(session -> Streams.after(session, position, Long.MAX_VALUE, limit));
  }

  @Override
  public List<Person> people() {
    return readers.read(Streams::people);
  }

  @Override
  public void close() {
    readers.close();
  }
}
