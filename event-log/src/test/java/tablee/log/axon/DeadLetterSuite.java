package tablee.log.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueueTest;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tablee.log.axon.LogDeadLetters.Limits;
import tablee.log.storage.Storage;

/** Axon's own suite for dead-letter queues. */
@ExtendWith(LeftOut.class)
abstract class DeadLetterSuite extends SequencedDeadLetterQueueTest<EventMessage<?>> {

  private static final Serializer JSON = Json.GENERAL;
  private static final Limits LIMITS = new Limits(64, 64);

  /** Opened in the suite's own set-up. */
  @AutoClose
  @SuppressWarnings("NullAway.Init")
  private Storage storage;

  @SuppressWarnings("NullAway.Init")
  private LogDeadLetters queue;

  abstract Storage open();

  @Override
  protected SequencedDeadLetterQueue<EventMessage<?>> buildTestSubject() {
    storage = open();
    var format = new LetterFormat(JSON, JSON);
    queue = new LogDeadLetters(storage.cells(), "group", format, "here", LIMITS, Duration.ofSeconds(30));
    return queue;
  }

  @Test
  void whatOneWorkerHasClaimedNoOtherIsGiven() {
    queue.enqueue("sequence", generateInitialLetter());
    var given = new ArrayList<String>();

    boolean processed = queue.process(claimed -> {
      assertThat(queue.process(other -> take(given, other))).isFalse();
      assertThat(queue.process(any -> true, other -> take(given, other))).isFalse();
      return take(given, claimed);
    });

    assertThat(processed).isTrue();
    assertThat(given).hasSize(1);
    assertThat(queue.contains("sequence")).isFalse();
  }

  private static EnqueueDecision<EventMessage<?>> take(
    List<String> given,
    DeadLetter<? extends EventMessage<?>> letter
  ) {
    given.add(letter.message().getIdentifier());
    return Decisions.evict();
  }

  @Override
  protected long maxSequences() {
    return LIMITS.sequences();
  }

  @Override
  protected long maxSequenceSize() {
    return LIMITS.letters();
  }

  @Override
  protected DeadLetter<EventMessage<?>> generateInitialLetter() {
    return new GenericDeadLetter<>("sequence", generateEvent(), generateThrowable());
  }

  @Override
  protected DeadLetter<EventMessage<?>> generateFollowUpLetter() {
    return new GenericDeadLetter<>("sequence", generateEvent());
  }

  @Override
  protected void setClock(Clock clock) {
    GenericDeadLetter.clock = clock;
  }

  @Override
  protected void assertLetter(
    DeadLetter<? extends EventMessage<?>> expected,
    DeadLetter<? extends EventMessage<?>> actual
  ) {
    assertThat(actual.message().getIdentifier()).isEqualTo(expected.message().getIdentifier());
    assertThat(actual.message().getPayload()).isEqualTo(expected.message().getPayload());
    assertThat(actual.message().getMetaData()).isEqualTo(expected.message().getMetaData());
    assertThat(actual.cause()).isEqualTo(expected.cause());
    assertThat(actual.enqueuedAt()).isEqualTo(expected.enqueuedAt());
    assertThat(actual.lastTouched()).isEqualTo(expected.lastTouched());
    assertThat(actual.diagnostics()).isEqualTo(expected.diagnostics());
  }
}
