package tablee.log.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import tablee.messages.log.LogUnavailableException;

/** The tables, made when the file is new. */
final class Schema {

  private static final String FORMAT = "1";

  private static final String[] TABLES = {
    "CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    // latest: the highest "at" up to this row. It only ever rises, so that a moment is found by halving.
    """
    CREATE TABLE IF NOT EXISTS event (
      position INTEGER PRIMARY KEY,
      more INTEGER NOT NULL,
      command TEXT,
      id TEXT NOT NULL,
      stream TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      aggregate TEXT,
      scope TEXT,
      type TEXT NOT NULL,
      revision TEXT,
      at INTEGER NOT NULL,
      latest INTEGER NOT NULL,
      payload BLOB NOT NULL,
      metadata BLOB,
      seal BLOB NOT NULL)
    """,
    "CREATE UNIQUE INDEX IF NOT EXISTS event_by_stream ON event (stream, sequence)",
    "CREATE INDEX IF NOT EXISTS event_by_scope ON event (scope, position) WHERE scope IS NOT NULL",
    "CREATE UNIQUE INDEX IF NOT EXISTS event_by_command ON event (command) WHERE command IS NOT NULL",
    """
    CREATE TABLE IF NOT EXISTS snapshot (
      stream TEXT PRIMARY KEY,
      sequence INTEGER NOT NULL,
      id TEXT NOT NULL,
      aggregate TEXT,
      type TEXT NOT NULL,
      revision TEXT,
      at INTEGER NOT NULL,
      payload BLOB NOT NULL,
      metadata BLOB) WITHOUT ROWID
    """,
    """
    CREATE TABLE IF NOT EXISTS cell (
      grouping TEXT NOT NULL,
      key TEXT NOT NULL,
      version INTEGER NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (grouping, key)) WITHOUT ROWID
    """,
    """
    CREATE TABLE IF NOT EXISTS box_key (
      n INTEGER PRIMARY KEY,
      box TEXT NOT NULL UNIQUE,
      good INTEGER NOT NULL,
      secret BLOB NOT NULL)
    """,
    """
    CREATE TABLE IF NOT EXISTS person (
      scope TEXT NOT NULL,
      key TEXT NOT NULL,
      text TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (scope, key),
      UNIQUE (scope, folded)) WITHOUT ROWID
    """,
  };

  private Schema() {}

  /** Makes what is missing and checks that what is there can be read by this version. */
  static void prepare(SqliteFile file, Session writer) throws SQLException {
    for (var table : TABLES) {
      writer.execute(table);
    }
    writer.update("INSERT INTO about VALUES ('format', ?) ON CONFLICT DO NOTHING", FORMAT);
    writer.update(
      "INSERT INTO about VALUES ('incarnation', ?) ON CONFLICT DO NOTHING",
      UUID.randomUUID().toString()
    );
    var format = about(writer, "format");
    if (!format.equals(FORMAT)) {
      throw new LogUnavailableException(
        "%s has format %s, this version reads %s".formatted(file, format, FORMAT)
      );
    }
  }

  static String incarnation(Session session) throws SQLException {
    return about(session, "incarnation");
  }

  private static String about(Session session, String name) throws SQLException {
    return session.query("SELECT value FROM about WHERE name = ?", Schema::onlyText, name);
  }

  private static String onlyText(ResultSet result) throws SQLException {
    result.next();
    return result.getString(1);
  }
}
