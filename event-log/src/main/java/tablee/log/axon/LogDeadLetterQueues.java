package tablee.log.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Gives each processing group its dead-letter queue. */
@FunctionalInterface
public interface LogDeadLetterQueues {
  SequencedDeadLetterQueue<EventMessage<?>> of(String processingGroup);
}
