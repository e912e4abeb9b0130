package tablee.log.mongo;

import static java.util.Comparator.comparingLong;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import tablee.log.storage.BoxKeys;
import tablee.log.storage.Cells;
import tablee.log.storage.Commit;
import tablee.log.storage.Nanos;
import tablee.log.storage.Row;
import tablee.log.storage.Snapshots;
import tablee.log.storage.Storage;
import tablee.log.storage.Verdict;
import tablee.messages.log.PersonalData;
import tablee.messages.log.Receipt;

/** Keeps the log in a MongoDB that several nodes share. */
public final class MongoStorage implements Storage {

  private static final String DATABASE = "tablee";

  private final MongoClient client;
  private final MongoDatabase database;
  private final Commits commits;
  private final LogEnd end;
  private final MongoAppends appends;
  private final Scans scans;
  private final Watch watch;
  private final String incarnation;

  private MongoStorage(MongoClient client, MongoDatabase database, Duration patience) {
    this.client = client;
    this.database = database;
    this.commits = new Commits(database);
    commits.prepare();
    this.incarnation = About.incarnation(database);
    this.end = new LogEnd(commits);
    this.appends = new MongoAppends(commits, end, patience);
    this.scans = new Scans(commits);
    this.watch = new Watch(commits, end, Watch.Pace.USUAL);
  }

  /**
   * Connects to the database, making its collections if need be.
   *
   * @param uri names the servers and the database, which is "tablee" if it names none
   * @param patience how long an append is tried while the database does not answer
   * @throws tablee.messages.log.LogUnavailableException if it does not answer
   */
  public static MongoStorage open(String uri, Duration patience) {
    var connection = new ConnectionString(uri);
    var client = MongoClients.create(
      MongoClientSettings.builder()
        .applicationName("tablee-log")
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
        .applyConnectionString(connection)
        .build()
    );
    var name = connection.getDatabase();
    try {
      return Unreachable.unless(() ->
        new MongoStorage(client, client.getDatabase(name == null ? DATABASE : name), patience)
      );
    } catch (RuntimeException | Error failed) {
      client.close();
      throw failed;
    }
  }

  @Override
  public String incarnation() {
    return incarnation;
  }

  @Override
  public long head() {
    Unreachable.unless(() -> {
      end.freshen();
      return true;
    });
    return end.head().position();
  }

  @Override
  public List<Verdict> place(List<Commit> group) {
    return appends.append(group);
  }

  /** What has its place was acknowledged by the majority with its journal. */
  @Override
  public void flush() {}

  @Override
  public List<Row> after(long position, int limit) {
    var atHand = end.atHand(position, limit);
    return atHand.isEmpty() ? Unreachable.unless(() -> scans.after(position, limit)) : atHand;
  }

  @Override
  public List<Row> scope(String scope, long after, int limit) {
    return Unreachable.unless(() -> commits.ofScope(scope, after, limit))
      .stream()
      .flatMap(commit -> commit.rows().stream())
      .filter(row -> row.position() > after && scope.equals(row.entry().scope()))
      .limit(limit)
      .toList();
  }

  /** A look behind the head tells whether there is anything new in a stream that was used lately: mostly nothing. */
  @Override
  public List<Row> stream(String stream, long fromSequence, int limit) {
    return Unreachable.unless(() -> {
      end.freshen();
      return end.ofStream(stream, fromSequence, limit);
    }).orElseGet(() -> readStream(stream, fromSequence, limit));
  }

  private List<Row> readStream(String stream, long fromSequence, int limit) {
    var rows = Unreachable.unless(() -> commits.ofStream(stream, fromSequence, limit))
      .stream()
      .flatMap(commit -> commit.rows().stream())
      .filter(row -> row.entry().stream().equals(stream) && row.entry().sequence() >= fromSequence)
      .sorted(comparingLong(row -> row.entry().sequence()))
      .limit(limit)
      .toList();
    boolean toItsEnd = rows.size() < limit;
    if (toItsEnd && (fromSequence == 0 || !rows.isEmpty())) {
      end.noteSeen(stream, rows.isEmpty() ? -1 : rows.getLast().entry().sequence());
    }
    return rows;
  }

  @Override
  public OptionalLong lastSequence(String stream) {
    long last = Unreachable.unless(() -> {
      end.freshen();
      end.learn(Set.of(stream));
      return end.sequence(stream);
    });
    return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
  }

  @Override
  public Optional<Receipt> receipt(String commandKey) {
    return Unreachable.unless(() -> commits.ofCommand(commandKey)).map(CommitDocument::receipt);
  }

  @Override
  public long before(Instant at) {
    long wanted = Nanos.of(at);
    var reaching = Unreachable.unless(() -> commits.reaching(wanted));
    return reaching
      .flatMap(commit ->
        commit
          .rows()
          .stream()
          .filter(row -> Nanos.of(row.entry().at()) >= wanted)
          .findFirst()
      )
      .map(row -> row.position() - 1)
      .orElseGet(this::head);
  }

  @Override
  public void onAppendByOthers(LongConsumer head) {
    end.onGrowth(head);
  }

  @Override
  public Snapshots snapshots() {
    return new MongoSnapshots(database);
  }

  @Override
  public Cells cells() {
    return new MongoCells(database);
  }

  @Override
  public List<Person> people() {
    return new MongoPersonalData(database).everybody();
  }

  @Override
  public BoxKeys boxKeys() {
    return new MongoBoxKeys(database);
  }

  @Override
  public PersonalData personalData() {
    return new MongoPersonalData(database);
  }

  @Override
  public void close() {
    try (client) {
      watch.close();
      scans.close();
    }
  }
}
