package tablee.log.axon;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import tablee.log.Journal;
import tablee.log.storage.Storage;

/** Axon's own suite for storage engines. */
abstract class EngineSuite
  extends BatchingEventStorageEngineTest<LogStorageEngine, LogStorageEngine.Builder>
{

  private static final Serializer JSON = Json.GENERAL;

  private Journal journal;

  abstract Storage open();

  @BeforeEach
  void openLog() {
    journal = new Journal(open(), new EventDecoder(JSON, NoOpEventUpcaster.INSTANCE)::recorded);
    setTestSubject(createEngine());
  }

  @AfterEach
  void closeLog() {
    journal.close();
  }

  @Override
  protected LogStorageEngine createEngine(UnaryOperator<LogStorageEngine.Builder> customization) {
    var builder = LogStorageEngine.builder(journal);
    builder.eventSerializer(JSON).snapshotSerializer(JSON);
    return customization.apply(builder).build();
  }

  @Test
  @Override
  @Disabled("The log tells a taken place by its verdict, not by guessing from an exception of the storage's")
  public void storeDuplicateEventWithoutExceptionResolver() {}
}
