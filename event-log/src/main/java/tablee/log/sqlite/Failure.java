package tablee.log.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tablee.messages.log.LogUnavailableException;

/** Says in words what SQLite's result codes mean for whoever runs the log. */
final class Failure {

  private Failure() {}

  static LogUnavailableException of(SqliteFile file, SQLException failed) {
    return new LogUnavailableException("%s: %s".formatted(file, meaning(failed)), failed);
  }

  private static String meaning(SQLException failed) {
    return switch (primaryCode(failed)) {
      case SQLITE_FULL -> "no space is left on the disk; nothing was recorded, free some and go on";
      case SQLITE_BUSY, SQLITE_LOCKED -> "another process holds the file; close it there and go on";
      case
        SQLITE_CORRUPT,
        SQLITE_NOTADB -> "the file is damaged; run verify, then restore the last good backup";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> "the file cannot be written with this user's rights";
      case SQLITE_CANTOPEN -> "the file cannot be opened";
      case SQLITE_IOERR -> "the disk does not answer";
      default -> String.valueOf(failed.getMessage());
    };
  }

  /** A second row under a key that admits one. */
  static boolean isTaken(SQLException failed) {
    return primaryCode(failed) == SQLiteErrorCode.SQLITE_CONSTRAINT;
  }

  static boolean isTooBig(SQLException failed) {
    return primaryCode(failed) == SQLiteErrorCode.SQLITE_TOOBIG;
  }

  private static SQLiteErrorCode primaryCode(SQLException failed) {
    if (failed instanceof SQLiteException sqlite) {
      int extended = sqlite.getResultCode().code;
      return SQLiteErrorCode.getErrorCode(extended & 0xff);
    }
    return SQLiteErrorCode.SQLITE_ERROR;
  }
}
