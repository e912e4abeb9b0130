package tablee.log.sqlite;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file beside the log's that SQLite writes its commits to, flushed from outside: that costs one write of the disk
 * where SQLite's own flush costs two, because it has the file's time of change written too, and it can go on while the
 * next group is written. A flush may come from any thread, also from one that is interrupted meanwhile.
 */
final class WriteAheadLog implements AutoCloseable {

  private final Path path;
  private @Nullable FileChannel channel;

  WriteAheadLog(Path path) {
    this.path = path;
  }

  /** Returns once everything that was written before the call is on the disk. */
  void flush() throws IOException {
    boolean interrupted = false;
    boolean flushed = false;
    while (!flushed) {
      interrupted |= Thread.interrupted();
      try {
        open().force(false);
        flushed = true;
      } catch (ClosedChannelException byAnInterrupt) {
        // Whoever was interrupted while flushing has closed it for all.
        close();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized FileChannel open() throws IOException {
    var open = channel;
    if (open == null || !open.isOpen()) {
      open = FileChannel.open(path, StandardOpenOption.WRITE);
      channel = open;
    }
    return open;
  }

  /** It is opened anew when it is needed again: SQLite may have made it anew. */
  @Override
  public synchronized void close() throws IOException {
    var open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }
}
