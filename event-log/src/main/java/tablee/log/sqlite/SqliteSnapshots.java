package tablee.log.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import tablee.log.storage.Bytes;
import tablee.log.storage.Entry;
import tablee.log.storage.Nanos;
import tablee.log.storage.Snapshots;

/** Snapshots beside the events they sum up. */
final class SqliteSnapshots implements Snapshots {

  private static final String KEEP = """
  INSERT INTO snapshot (stream, sequence, id, aggregate, type, revision, at, payload, metadata)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET sequence = excluded.sequence, id = excluded.id, aggregate = excluded.aggregate,
    type = excluded.type, revision = excluded.revision, at = excluded.at, payload = excluded.payload,
    metadata = excluded.metadata
  WHERE excluded.sequence > sequence
  """;

  private final Writer writer;
  private final Readers readers;

  SqliteSnapshots(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void keep(Entry snapshot) {
    writer.transact(session ->
      session.update(
        KEEP,
        snapshot.stream(),
        snapshot.sequence(),
        snapshot.id(),
        snapshot.aggregate(),
        snapshot.type(),
        snapshot.revision(),
        Nanos.of(snapshot.at()),
        snapshot.payload(),
        snapshot.metadata()
      )
    );
  }

  @Override
  public Optional<Entry> find(String stream) {
    return readers.read(session ->
      session.query(
        "SELECT stream, sequence, id, aggregate, type, revision, at, payload, metadata FROM snapshot WHERE stream = ?",
        SqliteSnapshots::read,
        stream
      )
    );
  }

  private static Optional<Entry> read(ResultSet result) throws SQLException {
    if (!result.next()) {
      return Optional.empty();
    }
    return Optional.of(
      new Entry(
        result.getString(3),
        result.getString(1),
        result.getLong(2),
        result.getString(4),
        null,
        result.getString(5),
        result.getString(6),
        Nanos.toInstant(result.getLong(7)),
        Bytes.of(result.getBytes(8)),
        Rows.bytes(result.getBytes(9))
      )
    );
  }
}
