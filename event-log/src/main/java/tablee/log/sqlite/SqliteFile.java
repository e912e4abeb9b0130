package tablee.log.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import tablee.messages.log.LogUnavailableException;

/** The file, held by this process alone from opening to closing, and the way to connect to it. */
final class SqliteFile implements AutoCloseable {

  /** Pages in the write-ahead log, 200 MB. */
  static final int WRITER_CHECKPOINTS_AT = 50_000;

  /**
   * What the write-ahead log may keep of the disk between two times that it is filled. Less than it gets to when many
   * write would have it cut and grow again each time, and the file system write down each time where it lies.
   */
  private static final int KEPT = 256 * 1024 * 1024;

  private static final int BUSY_MILLIS = 2_000;

  private final Path path;
  private final @Nullable FileChannel lockFile;

  private SqliteFile(Path path, @Nullable FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /** @throws LogUnavailableException if another process has it open, or it cannot be made */
  static SqliteFile hold(Path path) {
    var absolute = path.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
      var lockFile = FileChannel.open(
        absolute.resolveSibling(absolute.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE
      );
      if (lock(lockFile) == null) {
        lockFile.close();
        throw new FileHeldException(absolute);
      }
      return new SqliteFile(absolute, lockFile);
    } catch (IOException failed) {
      throw new LogUnavailableException(absolute + ": cannot be opened", failed);
    }
  }

  /** A file that somebody else may hold. */
  static SqliteFile shared(Path path) {
    if (!Files.exists(path)) {
      throw new LogUnavailableException("there is no log at " + path);
    }
    return new SqliteFile(path.toAbsolutePath(), null);
  }

  private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
    try {
      return lockFile.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  /**
   * A commit goes into the write-ahead log; {@link WriteAheadLog#flush} makes it durable. SQLite itself flushes only
   * when it moves pages from there into the file, which is left to {@link Checkpoints} mostly.
   */
  Session writer() throws SQLException {
    return Session.open(
      "jdbc:sqlite:" + path,
      config().toProperties(),
      "PRAGMA journal_mode = WAL",
      "PRAGMA synchronous = NORMAL",
      "PRAGMA secure_delete = ON",
      "PRAGMA cache_size = -32768",
      "PRAGMA wal_autocheckpoint = " + WRITER_CHECKPOINTS_AT,
      "PRAGMA journal_size_limit = " + KEPT
    );
  }

  /** Moves what is in the write-ahead log into the file, while others write. */
  Session checkpointer() throws SQLException {
    return Session.open("jdbc:sqlite:" + path, config().toProperties(), "PRAGMA synchronous = NORMAL");
  }

  WriteAheadLog writeAheadLog() {
    return new WriteAheadLog(path.resolveSibling(path.getFileName() + "-wal"));
  }

  Session reader() throws SQLException {
    var config = config();
    config.setReadOnly(true);
    return Session.open("jdbc:sqlite:" + path, config.toProperties(), "PRAGMA cache_size = -8192");
  }

  private static SQLiteConfig config() {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    // Else the driver prepares and runs a query after each insert.
    config.setGetGeneratedKeys(false);
    return config;
  }

  @Override
  public void close() {
    try {
      if (lockFile != null) {
        lockFile.close();
      }
    } catch (IOException failed) {
      throw new LogUnavailableException(path + ": its lock cannot be released", failed);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
