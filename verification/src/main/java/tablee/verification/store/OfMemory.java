package tablee.verification.store;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's engine in memory: nothing is durable, nothing is serialized. */
final class OfMemory implements Candidate.Underneath {

  @Override
  public EventStore eventStore(Serializer json) {
    return EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
  }

  @Override
  public TransactionManager transactions() {
    return NoTransactionManager.INSTANCE;
  }

  @Override
  public void close() {}
}
