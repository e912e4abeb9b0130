package tablee.log.axon;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import tablee.log.Journal;
import tablee.log.storage.Storage;

/** Axon's own suite for its embedded event store, over the log's engine. */
@ExtendWith(LeftOut.class)
abstract class EmbeddedStoreSuite extends EmbeddedEventStoreTest {

  private static final Serializer JSON = Json.GENERAL;

  /** Opened in the suite's own set-up, closed after its own clean-up. */
  @AutoClose
  @SuppressWarnings("NullAway.Init")
  private Journal journal;

  abstract Storage open();

  @Override
  public EventStorageEngine createStorageEngine() {
    journal = new Journal(open(), new EventDecoder(JSON, NoOpEventUpcaster.INSTANCE)::recorded);
    var builder = LogStorageEngine.builder(journal);
    builder.eventSerializer(JSON).snapshotSerializer(JSON);
    return builder.build();
  }
}
