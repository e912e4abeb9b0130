package tablee.log.axon;

import java.time.Duration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventIntegrationTest;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import tablee.log.axon.LogDeadLetters.Limits;
import tablee.log.storage.Storage;

/** Axon's own suite for processors with a dead-letter queue. */
@ExtendWith(LeftOut.class)
abstract class DeadLetteringSuite extends DeadLetteringEventIntegrationTest {

  private static final Serializer JSON = Json.GENERAL;

  /** Opened in the suite's own set-up. */
  @AutoClose
  @SuppressWarnings("NullAway.Init")
  private Storage storage;

  abstract Storage open();

  @Override
  protected SequencedDeadLetterQueue<EventMessage<?>> buildDeadLetterQueue() {
    storage = open();
    var format = new LetterFormat(JSON, JSON);
    return new LogDeadLetters(
      storage.cells(),
      PROCESSING_GROUP,
      format,
      "here",
      Limits.DEFAULT,
      Duration.ofSeconds(30)
    );
  }
}
