package tablee.log.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;
import tablee.messages.log.LogUnavailableException;

/** Copies a log file while it is written to, and puts a copy in its place. */
public final class SqliteCopy {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteCopy.class);
  private static final int PAGES_A_STEP = 1_000;
  private static final int BYTES_A_STEP = 4 * 1024 * 1024;

  private SqliteCopy() {}

  /**
   * Copies the log as it stands at this moment. Whoever writes to it goes on; the copy has the same incarnation.
   *
   * @param progress told pages copied and pages in all
   * @throws LogUnavailableException if there is a file at the target already, or it cannot be written
   */
  public static void backUp(Path log, Path target, BiConsumer<Long, Long> progress) {
    var file = SqliteFile.shared(log);
    if (Files.exists(target)) {
      throw new LogUnavailableException(target + " is there already");
    }
    try (var session = file.reader()) {
      // Holds the moment: what is written from here on does not show in the copy.
      session.execute("BEGIN");
      session.query("SELECT count(*) FROM about", result -> result.next());
      var database = session.connection().unwrap(SQLiteConnection.class).getDatabase();
      DB.ProgressObserver observer = (left, all) -> progress.accept((long) (all - left), (long) all);
      int code = database.backup("main", target.toAbsolutePath().toString(), observer, 10, 100, PAGES_A_STEP);
      if (code != 0) {
        throw new LogUnavailableException("%s cannot be copied to %s: code %d".formatted(log, target, code));
      }
      flush(target);
    } catch (SQLException failed) {
      throw Failure.of(file, failed);
    }
  }

  /**
   * Makes a copy the log, under a new incarnation. An earlier log is kept beside it, with the ending .replaced.
   *
   * @param progress told bytes copied and bytes in all
   * @throws FileHeldException if the log is in use
   */
  public static void restore(Path copy, Path log, BiConsumer<Long, Long> progress) {
    var arriving = log.resolveSibling(log.getFileName() + ".arriving");
    try (var held = SqliteFile.hold(log)) {
      copy(copy, arriving, progress);
      rename(arriving);
      flush(arriving);
      if (Files.exists(log)) {
        checkpoint(held);
        Files.copy(log, replaced(log), StandardCopyOption.REPLACE_EXISTING);
      }
      setWriteAheadLogAside(log);
      Files.move(arriving, log, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new LogUnavailableException("%s cannot be restored from %s".formatted(log, copy), failed);
    }
  }

  private static void copy(Path from, Path to, BiConsumer<Long, Long> progress) throws IOException {
    try (
      var source = FileChannel.open(from, StandardOpenOption.READ);
      var target = FileChannel.open(
        to,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE
      )
    ) {
      long size = source.size();
      long copied = 0;
      while (copied < size) {
        copied += source.transferTo(copied, BYTES_A_STEP, target);
        progress.accept(copied, size);
      }
    }
  }

  private static void rename(Path copy) {
    var file = SqliteFile.shared(copy);
    try (var session = file.writer()) {
      session.update("UPDATE about SET value = ? WHERE name = 'incarnation'", UUID.randomUUID().toString());
      session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException failed) {
      throw Failure.of(file, failed);
    }
  }

  /** Takes the write-ahead log into the file, so that the file is all there is; a damaged one is kept as it is. */
  private static void checkpoint(SqliteFile file) {
    try (var session = file.writer()) {
      session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException damaged) {
      LOG.warn("{} cannot be read any more; it is kept as it is", file, damaged);
    }
  }

  /** Whatever is left of it belongs to the old file, and would harm the new one. */
  private static void setWriteAheadLogAside(Path log) throws IOException {
    var ahead = log.resolveSibling(log.getFileName() + "-wal");
    if (Files.exists(ahead)) {
      Files.move(ahead, replaced(ahead), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(log.resolveSibling(log.getFileName() + "-shm"));
  }

  private static Path replaced(Path file) {
    return file.resolveSibling(file.getFileName() + ".replaced");
  }

  private static void flush(Path file) {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException failed) {
      throw new LogUnavailableException(file + " cannot be flushed to the disk", failed);
    }
  }
}
