package tablee.log.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.eventhandling.GenericEventMessage.asEventMessage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tablee.log.Journal;
import tablee.log.Roster;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.messages.Events;
import tablee.messages.log.Append;
import tablee.messages.log.Receipt;

@Timeout(60)
class LogEventStoreTest {

  @TempDir
  Path directory;

  private Journal journal;
  private LogEventStore events;

  @BeforeEach
  void openLog() {
    var serializer = new EventSerializer(new EventTypes(Events.all()));
    var decoder = new EventDecoder(serializer, NoOpEventUpcaster.INSTANCE);
    journal = new Journal(SqliteStorage.open(directory.resolve("log.db"), 2), decoder::recorded);
    var engine = LogStorageEngine.builder(journal);
    engine.eventSerializer(serializer).snapshotSerializer(Json.GENERAL);
    events = LogEventStore.builder(journal, decoder).storageEngine(engine.build()).build();
  }

  @AfterEach
  void closeLog() {
    journal.close();
  }

  private static EventMessage<?> renamed(String participant, long sequence) {
    return new GenericDomainEventMessage<>("Roster", participant, sequence, Roster.renamed(participant));
  }

  private static GlobalSequenceTrackingToken at(long position) {
    return new GlobalSequenceTrackingToken(position);
  }

  @Test
  void aReaderAtTheEndIsWoken() throws InterruptedException {
    try (var stream = events.openStream(events.createHeadToken())) {
      var woken = new Semaphore(0);
      assertThat(stream.setOnAvailableCallback(woken::release)).isTrue();
      assertThat(stream.hasNextAvailable()).isFalse();

      events.publish(renamed("p", 0));

      woken.acquire();
      assertThat(stream.hasNextAvailable()).isTrue();
      assertThat(stream.nextAvailable().getPayload()).isEqualTo(Roster.renamed("p"));
    }
  }

  @Test
  void aReaderThatComesLateIsCalledAtOnce() {
    events.publish(renamed("p", 0));
    try (var stream = events.openStream(null)) {
      var called = new Semaphore(0);
      stream.setOnAvailableCallback(called::release);

      assertThat(called.tryAcquire()).isTrue();
    }
  }

  @Test
  void aReaderThatWaitsGetsTheNextEvent() throws InterruptedException {
    try (var stream = events.openStream(null)) {
      var writer = Thread.ofVirtual().start(() -> events.publish(renamed("p", 0)));

      assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(1));
      assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
      writer.join();
    }
  }

  @Test
  void aStreamReadsFromItsTokenOnAndPeeksWithoutMoving() throws InterruptedException {
    events.publish(renamed("p", 0), renamed("p", 1), renamed("p", 2));
    try (var stream = events.openStream(at(1))) {
      assertThat(stream.peek()).hasValueSatisfying(event ->
        assertThat(event.trackingToken()).isEqualTo(at(2))
      );
      assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(2));
      assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(3));
      assertThat(stream.peek()).isEmpty();
    }
  }

  @Test
  void aReplayIsToldFromWhatIsNew() throws InterruptedException {
    events.publish(renamed("p", 0), renamed("p", 1));
    var token = ReplayToken.createReplayToken(events.createHeadToken(), events.createTailToken());
    events.publish(renamed("p", 2));

    var replayed = new ArrayList<Boolean>();
    try (var stream = events.openStream(token)) {
      var read = token;
      while (stream.hasNextAvailable()) {
        read = WrappedToken.advance(read, stream.nextAvailable().trackingToken());
        replayed.add(ReplayToken.isReplay(read));
      }
    }
    assertThat(replayed).containsExactly(true, true, false);
  }

  @Test
  void allThatAUnitOfWorkPublishesIsOneCommit() {
    var append = new Append("k");
    var unitOfWork = DefaultUnitOfWork.startAndGet(asEventMessage("a command"));
    unitOfWork.onPrepareCommit(preparing -> events.publish(renamed("q", 0)));
    events.publish(renamed("p", 0));
    events.publish(renamed("p", 1));
    ScopedValue.where(Append.CURRENT, append).run(unitOfWork::commit);

    assertThat(append.receipt()).contains(new Receipt(1, 3));
    assertThat(journal.find("k")).contains(new Receipt(1, 3));
  }

  @Test
  void aStreamThatIsAtHandIsReadWithWhatItGotSince() {
    events.publish(renamed("p", 0), renamed("p", 1));
    assertThat(sequences("p")).containsExactly(0L, 1L);

    events.publish(renamed("p", 2));

    assertThat(sequences("p")).containsExactly(0L, 1L, 2L);
    assertThat(sequences("p")).containsExactly(0L, 1L, 2L);
    assertThat(sequences("nobody")).isEmpty();
  }

  private List<Long> sequences(String stream) {
    return events
      .readEvents(stream)
      .asStream()
      .map(event -> event.getSequenceNumber())
      .toList();
  }

  @Test
  void aRefusedCommitRollsTheUnitOfWorkBack() {
    events.publish(renamed("p", 0));
    var unitOfWork = DefaultUnitOfWork.startAndGet(asEventMessage("a command"));
    events.publish(renamed("q", 0), renamed("p", 0));

    assertThatThrownBy(unitOfWork::commit).isInstanceOf(ConcurrencyException.class);

    assertThat(unitOfWork.isRolledBack()).isTrue();
    assertThat(events.lastSequenceNumberFor("q")).isEmpty();
    assertThat(journal.head()).isEqualTo(1);
  }

  @Test
  void whatIsNoEventIsNotStored() {
    assertThatThrownBy(() -> events.publish(asEventMessage("just a text")))
      .isInstanceOf(SerializationException.class)
      .hasMessageContaining("java.lang.String is not an event");
    assertThat(journal.head()).isZero();
  }

  @Test
  void anEmptyLogHasATokenToo() {
    assertThat(List.of(events.createHeadToken(), events.createTailToken())).containsOnly(at(0));
  }
}
