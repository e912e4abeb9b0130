package tablee.log.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tablee.log.storage.BoxKeys;
import tablee.log.storage.Bytes;
import tablee.messages.log.LogUnavailableException;

/**
 * Keys in a table of their own, where rows of one size never move, so that overwriting one leaves no copy of it in the
 * file. Its copy in the write-ahead log goes with a checkpoint that cuts that file down to nothing.
 */
final class SqliteBoxKeys implements BoxKeys {

  private final Writer writer;
  private final Readers readers;

  SqliteBoxKeys(Writer writer, Readers readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Optional<Bytes> find(String box) {
    return readers.read(session ->
      session.query(
        "SELECT secret FROM box_key WHERE box = ? AND good = 1",
        result -> result.next() ? Optional.of(Bytes.of(result.getBytes(1))) : Optional.empty(),
        box
      )
    );
  }

  @Override
  public boolean create(String box, Bytes key) {
    return writer.transact(
      session ->
        session.update(
          "INSERT INTO box_key (box, secret, good) VALUES (?, ?, 1) ON CONFLICT DO NOTHING",
          box,
          key
        ) == 1
    );
  }

  /** The checkpoint comes before the mark that all is done: where it fails, the box is still listed. */
  @Override
  public void destroy(String box) {
    writer.transact(session ->
      session.update(
        "UPDATE box_key SET secret = zeroblob(length(secret)) WHERE box = ? AND good = 1",
        box
      )
    );
    if (!writer.checkpoint()) {
      throw new LogUnavailableException("somebody reads what is to be forgotten");
    }
    writer.transact(session -> session.update("UPDATE box_key SET good = 0 WHERE box = ?", box));
  }

  @Override
  public List<String> boxes() {
    return readers.read(session ->
      session.query("SELECT box FROM box_key WHERE good = 1 ORDER BY n", result -> {
        var boxes = new ArrayList<String>();
        while (result.next()) {
          boxes.add(result.getString(1));
        }
        return boxes;
      })
    );
  }
}
