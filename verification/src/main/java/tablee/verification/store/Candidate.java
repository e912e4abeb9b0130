package tablee.verification.store;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * An event store under one and the same small Axon application: aggregates in a cache, JSON, a pooled streaming
 * processor if anybody handles events.
 */
final class Candidate implements AutoCloseable {

  private final Configuration axon;
  private final Underneath underneath;

  /** What differs between the candidates. */
  interface Underneath extends AutoCloseable {
    EventStore eventStore(Serializer json);

    TransactionManager transactions();

    @Override
    void close();
  }

  private Candidate(Configuration axon, Underneath underneath) {
    this.axon = axon;
    this.underneath = underneath;
  }

  static Candidate start(Underneath underneath, Object... handlers) {
    var json = Jackson3Serializer.builder().build();
    var configurer = DefaultConfigurer.defaultConfiguration(false)
      .configureSerializer(axon -> json)
      .configureMessageSerializer(axon -> json)
      .configureEventSerializer(axon -> json)
      .configureTransactionManager(axon -> underneath.transactions())
      .configureEventStore(axon -> underneath.eventStore(json))
      .configureAggregate(
        AggregateConfigurer.defaultConfiguration(Theme.class).configureCache(axon -> new EverythingInMemory())
      );
    configurer
      .eventProcessing()
      .usingPooledStreamingEventProcessors()
      .registerTokenStore(axon -> new InMemoryTokenStore());
    for (var handler : handlers) {
      configurer.eventProcessing().registerEventHandler(axon -> handler);
    }
    var axon = configurer.buildConfiguration();
    axon.start();
    return new Candidate(axon, underneath);
  }

  CommandGateway commands() {
    return axon.commandGateway();
  }

  EventStore events() {
    return axon.eventStore();
  }

  @Override
  public void close() {
    try (underneath) {
      axon.shutdown();
    }
  }
}
