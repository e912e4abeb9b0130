package tablee.log.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.BoxKeys;
import tablee.log.storage.Cells;
import tablee.log.storage.Chain;
import tablee.log.storage.Commit;
import tablee.log.storage.Head;
import tablee.log.storage.Newest;
import tablee.log.storage.Row;
import tablee.log.storage.Snapshots;
import tablee.log.storage.Storage;
import tablee.log.storage.Verdict;
import tablee.messages.log.PersonalData;
import tablee.messages.log.Receipt;

/** Keeps the log in one SQLite file. */
public final class SqliteStorage implements Storage {

  private final SqliteFile file;
  private final Writer writer;
  private final Readers readers;
  private final Checkpoints checkpoints;
  private final String incarnation;
  private final Chain chain = new Chain();
  /** Exact, because nobody else writes to the file and every row is noted down before its sender is told of it. */
  private volatile Newest newest = new Newest();

  private @Nullable Head appendedTo;
  private volatile long placed;
  /** Up to here everything is durable, and shown to whoever reads the log by position or by scope. */
  private final AtomicLong head = new AtomicLong();

  private SqliteStorage(SqliteFile file, int readers) {
    this.file = file;
    this.writer = new Writer(file);
    this.readers = new Readers(file, readers);
    this.incarnation = writer.transact(session -> {
      Schema.prepare(file, session);
      var last = Streams.head(session);
      appendedTo = last;
      placed = last.position();
      return Schema.incarnation(session);
    });
    head.set(placed);
    this.checkpoints = new Checkpoints(file);
  }

  /**
   * Opens the file, making it if need be, and holds it until {@link #close}.
   *
   * @param readers how many reads may run at once
   * @throws FileHeldException if another process has it open
   */
  public static SqliteStorage open(Path path, int readers) {
    var file = SqliteFile.hold(path);
    try {
      return new SqliteStorage(file, readers);
    } catch (RuntimeException | Error failed) {
      file.close();
      throw failed;
    }
  }

  @Override
  public String incarnation() {
    return incarnation;
  }

  @Override
  public long head() {
    return head.get();
  }

  @Override
  public boolean placesAtOnce() {
    return true;
  }

  @Override
  public List<Verdict> place(List<Commit> group) {
    var from = appendedTo;
    if (from == null) {
      // Nobody knows what became of the group before.
      newest = new Newest();
    }
    appendedTo = null;
    var written = writer.write(session -> write(session, from == null ? Streams.head(session) : from, group));
    newest.note(written.rows());
    checkpoints.written(group.size());
    appendedTo = written.head();
    placed = written.head().position();
    return written.verdicts();
  }

  @Override
  public void flush() {
    long reached = placed;
    writer.flush();
    head.accumulateAndGet(reached, Math::max);
  }

  private Written write(Session session, Head from, List<Commit> group) throws SQLException {
    var places = new Group(session, chain, newest, from);
    var verdicts = new ArrayList<Verdict>(group.size());
    for (var commit : group) {
      verdicts.add(places.write(commit));
    }
    return new Written(verdicts, places.rows(), places.head());
  }

  private record Written(List<Verdict> verdicts, List<Row> rows, Head head) {}

  @Override
  public List<Row> after(long position, int limit) {
    return readers.read(session -> Streams.after(session, position, head(), limit));
  }

  @Override
  public List<Row> scope(String scope, long after, int limit) {
    return readers.read(session -> Streams.scope(session, scope, after, head(), limit));
  }

  @Override
  public List<Row> stream(String stream, long fromSequence, int limit) {
    return newest
      .ofStream(stream, fromSequence, limit)
      .orElseGet(() -> readers.read(session -> Streams.stream(session, stream, fromSequence, limit)));
  }

  @Override
  public OptionalLong lastSequence(String stream) {
    var last = newest.sequence(stream);
    if (last == null) {
      return readers.read(session -> Streams.lastSequence(session, stream));
    }
    return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
  }

  @Override
  public Optional<Receipt> receipt(String commandKey) {
    var receipt = readers.read(session -> Streams.receipt(session, commandKey));
    if (receipt.filter(placed -> placed.last() > head()).isPresent()) {
      flush();
    }
    return receipt;
  }

  @Override
  public long before(Instant at) {
    return readers.read(session -> Streams.before(session, at, head()));
  }

  @Override
  public Snapshots snapshots() {
    return new SqliteSnapshots(writer, readers);
  }

  @Override
  public Cells cells() {
    return new SqliteCells(writer, readers);
  }

  @Override
  public List<Person> people() {
    return readers.read(Streams::people);
  }

  @Override
  public BoxKeys boxKeys() {
    return new SqliteBoxKeys(writer, readers);
  }

  @Override
  public PersonalData personalData() {
    return new SqlitePersonalData(writer, readers);
  }

  @Override
  public void close() {
    try (file; writer; readers) {
      checkpoints.close();
    }
  }
}
