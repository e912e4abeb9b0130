package tablee.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tablee.log.storage.Samples.answering;
import static tablee.log.storage.Samples.commit;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tablee.log.storage.Bytes;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.log.storage.Row;
import tablee.log.storage.Verdict;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;

/** What becomes of the shared log when the way to its database breaks. */
@Timeout(60)
class MongoFailuresTest {

  @AutoClose
  private final TestDatabase database = new TestDatabase();

  private Wire wire;
  private MongoStorage log;

  @BeforeEach
  void openLog() throws IOException {
    var server = new ConnectionString(database.uri());
    wire = new Wire(Integer.parseInt(server.getHosts().getFirst().split(":", -1)[1]));
    log = open(Duration.ofSeconds(30));
  }

  @AfterEach
  void closeLog() throws IOException {
    log.close();
    wire.close();
  }

  private MongoStorage open(Duration patience) {
    var server = new ConnectionString(database.uri());
    var options = "?serverSelectionTimeoutMS=2000&connectTimeoutMS=2000";
    return MongoStorage.open(
      "mongodb://127.0.0.1:" + wire.port() + "/" + server.getDatabase() + options,
      patience
    );
  }

  /** The driver looks for a server that was gone in its own time, which may be longer than an append's patience. */
  private static Verdict appendOnceItAnswers(MongoStorage log, Commit commit) {
    Verdict verdict;
    do {
      verdict = log.append(List.of(commit)).getFirst();
    } while (verdict instanceof Verdict.InDoubt);
    return verdict;
  }

  private static Verdict accepted(long first, long last) {
    return new Verdict.Accepted(new Receipt(first, last));
  }

  @Test
  void aCommitWhoseAnswerWasLostIsFoundAgainAndCountsOnce() {
    log.append(List.of(commit("a", 0)));

    wire.swallowAnswerTo("insert");
    var verdicts = log.append(List.of(commit("b", 0, 1), answering("k", "c", 0)));

    assertThat(verdicts).containsExactly(accepted(2, 3), accepted(4, 4));
    assertThat(log.after(0, 10)).extracting(Row::position).containsExactly(1L, 2L, 3L, 4L);
    assertThat(log.append(List.of(commit("d", 0)))).containsExactly(accepted(5, 5));
  }

  @Test
  void anAppendOutlastsADatabaseThatIsGoneForAWhile() throws Exception {
    log.append(List.of(commit("a", 0)));

    wire.cut();
    var waiting = CompletableFuture.supplyAsync(() -> log.append(List.of(commit("a", 1))));
    assertThatThrownBy(() -> log.receipt("k")).isInstanceOf(LogUnavailableException.class);
    assertThat(waiting).isNotDone();
    wire.mend();

    assertThat(waiting.get()).containsExactly(accepted(2, 2));
  }

  @Test
  void anAppendThatRunsOutOfPatienceIsNeverSaidToBeRecorded() {
    try (var impatient = open(Duration.ofMillis(500))) {
      impatient.append(List.of(commit("a", 0)));
      wire.cut();

      assertThat(impatient.append(List.of(commit("a", 1)))).hasOnlyElementsOfType(Verdict.InDoubt.class);
      wire.mend();

      assertThat(appendOnceItAnswers(impatient, commit("a", 1))).isEqualTo(accepted(2, 2));
    }
  }

  @Test
  void anAppendThatWasRecordedUnseenIsToldFromItsKey() {
    try (var impatient = open(Duration.ofMillis(500))) {
      Commit command = answering("k", "a", 0);
      impatient.append(List.of(commit("b", 0)));
      wire.swallowAnswerTo("insert");
      var first = impatient.append(List.of(command)).getFirst();
      var again = appendOnceItAnswers(impatient, command);

      // Whether the database is back within the patience is a matter of luck; that the commit counts once is not.
      assertThat(first).satisfiesAnyOf(
        verdict -> assertThat(verdict).isEqualTo(accepted(2, 2)),
        verdict -> assertThat(verdict).isInstanceOf(Verdict.InDoubt.class)
      );
      assertThat(again).isEqualTo(new Verdict.AlreadyRecorded(new Receipt(2, 2)));
      assertThat(impatient.head()).isEqualTo(2);
    }
  }

  @Test
  void aServerThatIsNotThereIsSaidSo() {
    wire.cut();

    assertThatThrownBy(() -> open(Duration.ofMillis(100)))
      .isInstanceOf(LogUnavailableException.class)
      .hasMessageContaining("MongoDB does not answer");
  }

  @Test
  void aCommitThatNoDocumentHoldsIsRefusedAlone() {
    var small = commit("a", 0);
    var entry = small.entries().getFirst();
    var large = new Commit(
      null,
      Map.of(),
      List.of(
        new Entry(
          entry.id(),
          "b",
          0,
          entry.aggregate(),
          entry.scope(),
          entry.type(),
          entry.revision(),
          entry.at(),
          Bytes.of("x".repeat(16 * 1024 * 1024)),
          null
        )
      )
    );

    var verdicts = log.append(List.of(large, small));

    assertThat(verdicts.getFirst()).isInstanceOf(Verdict.Unwritable.class);
    assertThat(verdicts.getLast()).isEqualTo(accepted(1, 1));
  }

  @Test
  void anotherNodesEventsAreLearntAndAnnounced() throws Exception {
    var announced = new CompletableFuture<Long>();
    log.onAppendByOthers(announced::complete);
    try (var other = open(Duration.ofSeconds(5))) {
      other.append(List.of(commit("a", 0, 1)));

      assertThat(announced.get()).isEqualTo(2);
      assertThat(log.append(List.of(commit("a", 1), commit("a", 2)))).containsExactly(
        new Verdict.Overtaken("a", 1),
        accepted(3, 3)
      );
      assertThat(other.append(List.of(commit("b", 0)))).containsExactly(accepted(4, 4));
    }
  }
}
