package tablee.log.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tablee.log.storage.Folded;
import tablee.messages.log.PersonalData;

/** Names beside the events; what is erased is overwritten in the file. */
final class SqlitePersonalData implements PersonalData {

  private final Writer writer;
  private final Readers readers;

  SqlitePersonalData(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public boolean keep(String scope, String key, String text) {
    var folded = Folded.of(text);
    return writer.transact(
      session -> !isHeldByAnother(session, scope, key, folded) && replace(session, scope, key, text, folded)
    );
  }

  private static boolean isHeldByAnother(Session session, String scope, String key, String folded)
    throws SQLException {
    return session.query(
      "SELECT 1 FROM person WHERE scope = ? AND folded = ? AND key <> ?",
      result -> result.next(),
      scope,
      folded,
      key
    );
  }

  private static boolean replace(Session session, String scope, String key, String text, String folded)
    throws SQLException {
    session.update(
      "REPLACE INTO person (scope, key, text, folded) VALUES (?, ?, ?, ?)",
      scope,
      key,
      text,
      folded
    );
    return true;
  }

  @Override
  public Optional<String> find(String scope, String key) {
    return readers.read(session ->
      session.query(
        "SELECT text FROM person WHERE scope = ? AND key = ?",
        result -> result.next() ? Optional.of(result.getString(1)) : Optional.empty(),
        scope,
        key
      )
    );
  }

  @Override
  public Map<String, String> all(String scope) {
    return readers.read(session ->
      session.query(
        "SELECT key, text FROM person WHERE scope = ? ORDER BY key",
        result -> {
          var texts = new LinkedHashMap<String, String>();
          while (result.next()) {
            texts.put(result.getString(1), result.getString(2));
          }
          return texts;
        },
        scope
      )
    );
  }

  @Override
  public void forget(String scope, String key) {
    writer.transact(session -> session.update("DELETE FROM person WHERE scope = ? AND key = ?", scope, key));
  }
}
