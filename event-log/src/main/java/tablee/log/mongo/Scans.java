package tablee.log.mongo;

import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.client.MongoCursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Row;

/**
 * Reads by position. Whoever reads the log page after page is served from one cursor that stays open between the pages,
 * so that the database does not begin anew for each.
 */
final class Scans implements AutoCloseable {

  private static final int OPEN = 8;

  private final Commits commits;
  private final Map<Long, Scan> byPosition = new LinkedHashMap<>();

  Scans(Commits commits) {
    this.commits = commits;
  }

  List<Row> after(long position, int limit) {
    var kept = take(position);
    if (kept != null) {
      try {
        return read(kept, limit);
      } catch (MongoCursorNotFoundException tooOld) {
        kept.close();
      }
    }
    return read(open(position), limit);
  }

  private List<Row> read(Scan scan, int limit) {
    try {
      var rows = scan.next(limit);
      if (rows.size() < limit) {
        scan.close();
      } else {
        keep(rows.getLast().position(), scan);
      }
      return rows;
    } catch (RuntimeException failed) {
      scan.close();
      throw failed;
    }
  }

  private synchronized @Nullable Scan take(long position) {
    return byPosition.remove(position);
  }

  private synchronized void keep(long position, Scan scan) {
    var other = byPosition.put(position, scan);
    if (other != null) {
      other.close();
    }
    if (byPosition.size() > OPEN) {
      var oldest = byPosition.keySet().iterator().next();
      var closed = byPosition.remove(oldest);
      if (closed != null) {
        closed.close();
      }
    }
  }

  private Scan open(long position) {
    var cursor = commits.from(position + 1);
    var fetched = new ArrayDeque<Row>();
    var first = cursor.hasNext() ? cursor.next() : null;
    if (first == null || first.first() > position + 1) {
      // The position lies within a commit, or the log ends there.
      commits.holding(position + 1).ifPresent(commit ->
        commit
          .rows()
          .stream()
          .filter(row -> row.position() > position)
          .forEach(fetched::add)
      );
    }
    if (first != null) {
      fetched.addAll(first.rows());
    }
    return new Scan(cursor, fetched);
  }

  @Override
  public synchronized void close() {
    byPosition.values().forEach(Scan::close);
    byPosition.clear();
  }

  /** A cursor, and what was fetched from it but not yet read. */
  private record Scan(MongoCursor<CommitDocument> cursor, Queue<Row> fetched) {
    List<Row> next(int limit) {
      var rows = new ArrayList<Row>(limit);
      while (rows.size() < limit && (!fetched.isEmpty() || cursor.hasNext())) {
        if (fetched.isEmpty()) {
          fetched.addAll(cursor.next().rows());
        }
        rows.add(fetched.remove());
      }
      return rows;
    }

    void close() {
      cursor.close();
    }
  }
}
