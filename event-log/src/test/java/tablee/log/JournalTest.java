package tablee.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.log.axon.EventDecoder;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Bytes;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.log.storage.Row;
import tablee.log.storage.Samples;
import tablee.log.storage.Verdict;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.messages.Event;
import tablee.messages.Events;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Recorded;

class JournalTest {

  @TempDir
  Path directory;

  private final EventSerializer serializer = new EventSerializer(new EventTypes(Events.all()));
  private Journal journal;

  @BeforeEach
  void openLog() {
    var decoder = new EventDecoder(serializer, NoOpEventUpcaster.INSTANCE);
    journal = new Journal(SqliteStorage.open(directory.resolve("log.db"), 2), decoder::recorded);
  }

  @AfterEach
  void closeLog() {
    journal.close();
  }

  private Verdict rename(String participant, long... sequences) {
    var event = Roster.renamed(participant);
    var entries = LongStream.of(sequences)
      .mapToObj(sequence -> entry(participant, sequence, event))
      .toList();
    return journal.append(
      new Commit(null, Map.of(), entries),
      entries
        .stream()
        .map(each -> event)
        .toList()
    );
  }

  private Entry entry(String stream, long sequence, Event event) {
    var payload = Bytes.of(serializer.serialize(event, byte[].class).getData());
    return new Entry(
      stream + sequence,
      stream,
      sequence,
      "Roster",
      event.scope(),
      "nickname-changed",
      "1",
      Samples.NINE,
      payload,
      null
    );
  }

  private static List<Recorded> take(BlockingQueue<Recorded> delivered, int count)
    throws InterruptedException {
    var taken = new ArrayList<Recorded>();
    while (taken.size() < count) {
      var next = delivered.poll(10, TimeUnit.SECONDS);
      assertThat(next).isNotNull();
      taken.add(next);
    }
    return taken;
  }

  @Test
  void manyAppendAtOnceAndEachGetsAPlaceOfItsOwn() throws Exception {
    var verdicts = atOnce(200, number -> rename("p" + number, 0, 1));

    assertThat(verdicts)
      .doesNotHaveDuplicates()
      .allSatisfy(each -> assertThat(each).isInstanceOf(Verdict.Accepted.class));
    assertThat(journal.storage().after(0, 1_000))
      .extracting(Row::position)
      .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
  }

  @Test
  void ofManyThatWantTheSamePlaceOneWins() throws Exception {
    var verdicts = atOnce(50, number -> rename("p", 0));

    assertThat(verdicts).filteredOn(Verdict.Accepted.class::isInstance).hasSize(1);
    assertThat(verdicts).filteredOn(new Verdict.Overtaken("p", 0)::equals).hasSize(49);
  }

  private interface Numbered<T> {
    T call(int number) throws Exception;
  }

  private static <T> List<T> atOnce(int count, Numbered<T> call) throws Exception {
    var results = new ArrayList<T>();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Future<T>>();
      for (int i = 0; i < count; i++) {
        int number = i;
        Callable<T> one = () -> call.call(number);
        calls.add(callers.submit(one));
      }
      for (var each : calls) {
        results.add(each.get());
      }
    }
    return results;
  }

  @Test
  void aFollowerGetsEverythingFromItsPlaceOnInOrder() throws Exception {
    rename("before", 0, 1);
    var delivered = new LinkedBlockingQueue<Recorded>();
    try (var following = journal.follow(delivered::addAll)) {
      assertThat(following.since()).isEqualTo(2);
      atOnce(50, number -> rename("p" + number, 0, 1));

      assertThat(take(delivered, 100))
        .extracting(Recorded::position)
        .isEqualTo(LongStream.rangeClosed(3, 102).boxed().toList());
    }
  }

  @Test
  void aFollowerGetsTheEventItselfAndWhereItStands() throws Exception {
    var delivered = new LinkedBlockingQueue<Recorded>();
    try (var following = journal.follow(delivered::addAll)) {
      rename("p", 0);

      assertThat(following.since()).isZero();
      assertThat(take(delivered, 1)).containsExactly(
        new Recorded(1, "p", 0, Samples.NINE, Roster.renamed("p"))
      );
    }
  }

  @Test
  void aRefusedCommitIsNotDelivered() throws Exception {
    rename("p", 0);
    var delivered = new LinkedBlockingQueue<Recorded>();
    try (var following = journal.follow(delivered::addAll)) {
      rename("p", 0);
      rename("p", 1);

      assertThat(following.since()).isEqualTo(1);
      assertThat(take(delivered, 1)).extracting(Recorded::sequence).containsExactly(1L);
    }
  }

  @Test
  void aFollowerThatThrowsStaysAndHarmsNobody() throws Exception {
    var delivered = new LinkedBlockingQueue<Recorded>();
    var thrown = new Semaphore(0);
    try (
      var throwing = journal.follow(events -> {
        thrown.release();
        throw new IllegalStateException("not today");
      });
      var following = journal.follow(delivered::addAll)
    ) {
      rename("p", 0);
      rename("p", 1);

      assertThat(take(delivered, 2)).hasSize(2);
      assertThat(thrown.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
      assertThat(throwing.since()).isEqualTo(following.since());
    }
  }

  @Test
  void aFollowerThatLeavesIsLeftAlone() throws Exception {
    var gone = new LinkedBlockingQueue<Recorded>();
    var stays = new LinkedBlockingQueue<Recorded>();
    try (var following = journal.follow(stays::addAll)) {
      journal.follow(gone::addAll).close();
      rename("p", 0);

      assertThat(take(stays, 1))
        .extracting(Recorded::position)
        .allMatch(position -> position > following.since());
      assertThat(gone).isEmpty();
    }
  }

  /** While the follower is held up, far more is recorded than is kept at hand for it. */
  @Test
  void aSlowFollowerMissesNothing() throws Exception {
    var gate = new Semaphore(0);
    var delivered = new LinkedBlockingQueue<Recorded>();
    try (
      var following = journal.follow(events -> {
        gate.acquireUninterruptibly();
        gate.release();
        delivered.addAll(events);
      })
    ) {
      var hundred = LongStream.range(0, 100).toArray();
      atOnce(120, number -> rename("p" + number, hundred));
      gate.release();

      assertThat(take(delivered, 12_000))
        .extracting(Recorded::position)
        .isEqualTo(
          LongStream.rangeClosed(following.since() + 1, 12_000)
            .boxed()
            .toList()
        );
    }
  }

  @Test
  void aWorkshopIsReadByPages() {
    rename("p", 0, 1, 2);
    var scope = Roster.WORKSHOP.value();

    assertThat(journal.read(scope, 0, 2))
      .extracting(Recorded::position)
      .containsExactly(1L, 2L);
    assertThat(journal.read(scope, 2, 2))
      .extracting(Recorded::position)
      .containsExactly(3L);
    assertThat(journal.read("another", 0, 2)).isEmpty();
  }

  @Test
  void aLongStreamIsReadWhole() {
    rename("p", LongStream.range(0, 1_001).toArray());

    assertThat(journal.stream("p", 1))
      .hasSize(1_000)
      .extracting(Recorded::sequence)
      .startsWith(1L)
      .endsWith(1_000L);
  }

  @Test
  void aClosedLogTakesNothing() {
    journal.close();

    assertThatThrownBy(() -> rename("p", 0)).isInstanceOf(LogUnavailableException.class);
  }
}
