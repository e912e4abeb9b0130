package tablee.log.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Commit;
import tablee.log.storage.Row;
import tablee.log.storage.Storage;
import tablee.log.storage.Verdict;

/**
 * Reads an export into an empty log of either form. The events keep their positions and seals; the log is a new
 * incarnation, because whoever followed the old one must not go on here unasked.
 */
public final class Import {

  private static final int GROUP = 500;

  private final Storage target;
  private final List<Row> commit = new ArrayList<>();
  private final List<Commit> group = new ArrayList<>();
  private @Nullable Row last;

  /** @throws IllegalArgumentException if the target is not empty */
  public Import(Storage target) {
    if (target.head() > 0) {
      throw new IllegalArgumentException(
        "an import needs an empty log, this one has " + target.head() + " events"
      );
    }
    this.target = target;
  }

  /**
   * @return how many events were read
   * @throws CorruptExportException if the lines are not those of an export, or were changed since
   */
  public long from(Path file, Progress progress) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      var title = title(reader);
      String text;
      while ((text = reader.readLine()) != null) {
        take(Ndjson.read(text));
        if (last != null) {
          progress.at(last.position(), title.head());
        }
      }
      record();
      check(title);
      return title.head();
    }
  }

  private static Ndjson.Title title(BufferedReader reader) throws IOException {
    var first = reader.readLine();
    var title = first == null ? null : Ndjson.read(first).log();
    if (title == null || title.format() != Export.FORMAT) {
      throw new CorruptExportException("the first line is not that of an export in format " + Export.FORMAT);
    }
    return title;
  }

  private void take(Ndjson.Line line) {
    if (line.person() != null) {
      var person = line.person();
      target.personalData().keep(person.scope(), person.key(), person.text());
    }
    if (line.event() != null) {
      take(line.event().row());
    }
  }

  private void take(Row row) {
    last = row;
    commit.add(row);
    if (row.more() == 0) {
      group.add(
        new Commit(commit.getFirst().commandKey(), Map.of(), commit.stream().map(Row::entry).toList())
      );
      commit.clear();
    }
    if (group.size() == GROUP) {
      record();
    }
  }

  private void record() {
    for (var verdict : group.isEmpty() ? List.<Verdict>of() : target.append(group)) {
      if (!(verdict instanceof Verdict.Accepted)) {
        throw new CorruptExportException("a commit was refused: " + verdict);
      }
    }
    group.clear();
  }

  /** The last seal stands for everything before it. */
  private void check(Ndjson.Title title) {
    long head = target.head();
    if (head != title.head() || !commit.isEmpty()) {
      throw new CorruptExportException("it promises %d events and holds %d".formatted(title.head(), head));
    }
    if (
      last != null &&
      !target
        .after(head - 1, 1)
        .getFirst()
        .seal()
        .equals(last.seal())
    ) {
      throw new CorruptExportException("its seals do not follow: it was changed after it was written");
    }
  }
}
