package tablee.log.sqlite;

import java.nio.file.Path;
import tablee.messages.log.LogUnavailableException;

/** Another process, or another log of this one, has the file open: a log file has one owner at a time. */
public final class FileHeldException extends LogUnavailableException {

  private static final long serialVersionUID = 1L;

  FileHeldException(Path path) {
    super(path + " is in use by another process: stop it, or give this one a file of its own");
  }
}
