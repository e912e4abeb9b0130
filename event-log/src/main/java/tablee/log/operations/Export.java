package tablee.log.operations;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tablee.log.storage.StoredRows;

/** Writes a log as lines of JSON, up to where it ended when the export began. */
public final class Export {

  static final int FORMAT = 1;

  private static final int PAGE = 1_000;

  private final StoredRows log;

  public Export(StoredRows log) {
    this.log = log;
  }

  /** @return how many events were written */
  public long to(Path file, Progress progress) throws IOException {
    long head = log.head();
    try (var writer = Files.newBufferedWriter(file)) {
      write(writer, new Ndjson.Line(new Ndjson.Title(FORMAT, log.incarnation(), head), null, null));
      long position = 0;
      while (position < head) {
        for (var row : log.after(position, (int) Math.min(PAGE, head - position))) {
          write(writer, new Ndjson.Line(null, Ndjson.Event.of(row), null));
          position = row.position();
        }
        progress.at(position, head);
      }
      for (var person : log.people()) {
        write(writer, new Ndjson.Line(null, null, person));
      }
    }
    return head;
  }

  private static void write(BufferedWriter writer, Ndjson.Line line) throws IOException {
    writer.write(Ndjson.write(line));
    writer.newLine();
  }
}
