package tablee.log.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Bytes;
import tablee.log.storage.Chain;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.log.storage.Head;
import tablee.log.storage.Nanos;
import tablee.log.storage.Newest;
import tablee.log.storage.Row;
import tablee.log.storage.Verdict;
import tablee.messages.log.Receipt;

/**
 * The commits of one transaction, written one after another. A refused one takes its own rows back and leaves those
 * before it alone: rows go in at the end, so that everything from its first position on is its own.
 */
final class Group {

  private static final String INSERT =
    "INSERT INTO event (position, more, command, id, stream, sequence, aggregate, scope, type, revision, at, latest," +
    " payload, metadata, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Session session;
  private final Chain chain;
  private final Newest newest;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Long> moved = new HashMap<>();
  private Head head;

  Group(Session session, Chain chain, Newest newest, Head head) {
    this.session = session;
    this.chain = chain;
    this.newest = newest;
    this.head = head;
  }

  /** What this group wrote, in order. */
  List<Row> rows() {
    return rows;
  }

  /** Where the next row goes, counting what this group wrote. */
  Head head() {
    return head;
  }

  Verdict write(Commit commit) throws SQLException {
    for (var premise : commit.premises().entrySet()) {
      if (!holds(premise)) {
        return refuse(commit, premise.getKey(), premise.getValue());
      }
    }
    var before = head;
    for (int i = 0; i < commit.size(); i++) {
      var entry = commit.entries().get(i);
      try {
        insert(entry, commit.size() - 1 - i, i == 0 ? commit.commandKey() : null);
      } catch (SQLException failed) {
        takeBack(before);
        if (Failure.isTaken(failed)) {
          return refuse(commit, entry.stream(), entry.sequence());
        }
        if (Failure.isTooBig(failed)) {
          return new Verdict.Unwritable(
            "an event of " + entry.payload().length() + " bytes is more than SQLite holds"
          );
        }
        throw failed;
      }
    }
    commit.entries().forEach(entry -> moved.merge(entry.stream(), entry.sequence(), Math::max));
    return new Verdict.Accepted(new Receipt(before.position() + 1, head.position()));
  }

  private boolean holds(Map.Entry<String, Long> premise) throws SQLException {
    return lastSequence(premise.getKey()) == premise.getValue();
  }

  /** Mostly at hand; what had to be asked for once is from then on. */
  private long lastSequence(String stream) throws SQLException {
    var here = moved.get(stream);
    var last = here == null ? newest.sequence(stream) : here;
    if (last == null) {
      last = Streams.lastSequence(session, stream).orElse(-1);
      newest.learn(stream, last);
    }
    return last;
  }

  /** A command that comes a second time is told so, whatever else has become of what it rested on. */
  private Verdict refuse(Commit commit, String stream, long sequence) throws SQLException {
    Optional<Receipt> recorded =
      commit.commandKey() == null ? Optional.empty() : Streams.receipt(session, commit.commandKey());
    return recorded
      .<Verdict>map(Verdict.AlreadyRecorded::new)
      .orElseGet(() -> new Verdict.Overtaken(stream, sequence));
  }

  private void takeBack(Head before) throws SQLException {
    session.update("DELETE FROM event WHERE position > ?", before.position());
    rows.removeIf(row -> row.position() > before.position());
    head = before;
  }

  private void insert(Entry entry, int more, @Nullable String command) throws SQLException {
    long position = head.position() + 1;
    long at = Nanos.of(entry.at());
    long latest = Math.max(at, head.latest());
    var seal = chain.seal(head.seal(), position, more, command, entry);
    var statement = session.prepared(INSERT);
    statement.setLong(1, position);
    statement.setInt(2, more);
    statement.setString(3, command);
    statement.setString(4, entry.id());
    statement.setString(5, entry.stream());
    statement.setLong(6, entry.sequence());
    statement.setString(7, entry.aggregate());
    statement.setString(8, entry.scope());
    statement.setString(9, entry.type());
    statement.setString(10, entry.revision());
    statement.setLong(11, at);
    statement.setLong(12, latest);
    statement.setBytes(13, entry.payload().array());
    statement.setBytes(14, array(entry.metadata()));
    statement.setBytes(15, seal.array());
    statement.executeUpdate();
    rows.add(new Row(position, more, command, entry, seal));
    head = new Head(position, seal, latest);
  }

  private static byte @Nullable [] array(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.array();
  }
}
