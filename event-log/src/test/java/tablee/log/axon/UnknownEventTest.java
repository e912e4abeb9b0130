package tablee.log.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tablee.log.Journal;
import tablee.log.Roster;
import tablee.log.mongo.MongoStorage;
import tablee.log.mongo.TestDatabase;
import tablee.log.storage.Bytes;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.log.storage.Samples;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.log.type.UnknownEventTypeException;
import tablee.messages.Events;
import tablee.messages.log.Recorded;

/** Another node of a newer version has recorded, as the second of three events, one that this version does not know. */
@Timeout(60)
class UnknownEventTest {

  private static final EventSerializer SERIALIZER = new EventSerializer(new EventTypes(Events.all()));

  @AutoClose
  private final TestDatabase database = new TestDatabase();

  private final Semaphore tried = new Semaphore(0);
  private volatile EventDecoder decoder = new EventDecoder(SERIALIZER, NoOpEventUpcaster.INSTANCE);
  private MongoStorage newer;
  private Journal journal;

  @BeforeEach
  void openBoth() {
    newer = database.open();
    journal = new Journal(database.open(), rows -> {
      tried.release();
      return decoder.recorded(rows);
    });
  }

  @AfterEach
  void closeBoth() {
    journal.close();
    newer.close();
  }

  private void recordThree() {
    newer.append(
      List.of(event("nickname-changed", 0), event("nickname-sung", 1), event("nickname-changed", 2))
    );
  }

  private static Commit event(String type, long sequence) {
    var payload = Bytes.of(SERIALIZER.serialize(Roster.renamed("p"), byte[].class).getData());
    var scope = Roster.WORKSHOP.value();
    return new Commit(
      null,
      Map.of(),
      List.of(
        new Entry("id" + sequence, "p", sequence, "Roster", scope, type, "1", Samples.NINE, payload, null)
      )
    );
  }

  private static final class Knowing extends SingleEventUpcaster {

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return event.getType().getName().equals("nickname-sung");
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      return event.upcastPayload(
        new SimpleSerializedType("nickname-changed", "1"),
        byte[].class,
        same -> same
      );
    }
  }

  private void learn() {
    EventUpcaster knowing = new Knowing();
    decoder = new EventDecoder(SERIALIZER, knowing);
  }

  @Test
  void whoeverReadsIsToldWhichTypeAndRevision() {
    recordThree();

    assertThatThrownBy(() -> journal.stream("p", 0))
      .isInstanceOf(UnknownEventTypeException.class)
      .hasMessageContaining("reads \"nickname-sung\" in revision 1; was it written by a newer one?");
    assertThatThrownBy(() -> journal.read(Roster.WORKSHOP.value(), 0, 10)).isInstanceOf(
      UnknownEventTypeException.class
    );
  }

  @Test
  void aStreamStopsThereAndSkipsNothing() throws InterruptedException {
    recordThree();
    journal.head();
    try (var stream = new LogStream(journal, decoder, 0)) {
      assertThat(Positions.of(stream.nextAvailable().trackingToken())).isEqualTo(1);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(stream::nextAvailable).isInstanceOf(UnknownEventTypeException.class);
      }
    }
  }

  @Test
  void aFollowerIsHeldUpThereAndGoesOnOnceTheEventIsKnown() throws InterruptedException {
    var delivered = new LinkedBlockingQueue<Recorded>();
    try (var following = journal.follow(delivered::addAll)) {
      recordThree();
      assertThat(next(delivered)).isEqualTo(1);
      tried.drainPermits();
      // Two pages that begin with it, so one at least was asked for after the first event was handed on.
      tried.acquire(4);
      assertThat(delivered).isEmpty();

      learn();

      assertThat(List.of(next(delivered), next(delivered))).containsExactly(2L, 3L);
      assertThat(following.since()).isZero();
    }
  }

  private static long next(BlockingQueue<Recorded> delivered) throws InterruptedException {
    var next = delivered.poll(20, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next.position();
  }
}
