package tablee.log.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Chain;
import tablee.log.storage.Commit;
import tablee.log.storage.Head;
import tablee.log.storage.Nanos;
import tablee.log.storage.Row;
import tablee.messages.log.Receipt;

/**
 * A commit in its place, as one document.
 *
 * @param commitId made by the node that wrote it, so that it knows its own commit again when an answer was lost
 * @param latest the highest time among all rows up to the last of this commit
 */
record CommitDocument(String commitId, long latest, List<Row> rows) {
  /** The commit placed behind others. */
  static CommitDocument of(Commit commit, String commitId, Head head, Chain chain) {
    var rows = new ArrayList<Row>(commit.size());
    var seal = head.seal();
    long latest = head.latest();
    for (int i = 0; i < commit.size(); i++) {
      var entry = commit.entries().get(i);
      long position = head.position() + 1 + i;
      int more = commit.size() - 1 - i;
      var key = i == 0 ? commit.commandKey() : null;
      seal = chain.seal(seal, position, more, key, entry);
      latest = Math.max(latest, Nanos.of(entry.at()));
      rows.add(new Row(position, more, key, entry, seal));
    }
    return new CommitDocument(commitId, latest, List.copyOf(rows));
  }

  long first() {
    return rows.getFirst().position();
  }

  long last() {
    return rows.getLast().position();
  }

  Receipt receipt() {
    return new Receipt(first(), last());
  }

  @Nullable
  String commandKey() {
    return rows.getFirst().commandKey();
  }

  List<String> scopes() {
    return rows
      .stream()
      .map(row -> row.entry().scope())
      .filter(Objects::nonNull)
      .distinct()
      .toList();
  }

  /** Where the log stands behind this commit. */
  Head head() {
    return new Head(last(), rows.getLast().seal(), latest);
  }
}
