package tablee.verification.store;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * An event store under one and the same small Axon application: JSON, a pooled streaming processor if anybody handles
 * events, and aggregates that are loaded for each command, as Axon does by itself, or kept in a cache.
 */
final class Candidate implements AutoCloseable {

  private final Configuration axon;
  private final Underneath underneath;

  /** What differs between the candidates. */
  interface Underneath extends AutoCloseable {
    EventStore eventStore(Serializer json);

    TransactionManager transactions();

    /** Sends a command, and returns once what came of it is durable. */
    default void send(CommandGateway commands, Object command) {
      commands.sendAndWait(command);
    }

    @Override
    void close();
  }

  private Candidate(Configuration axon, Underneath underneath) {
    this.axon = axon;
    this.underneath = underneath;
  }

  /** Aggregates are read from the store for each command. */
  static Candidate loading(Underneath underneath) {
    return start(underneath, NoCache.INSTANCE);
  }

  /** Aggregates stay in memory once they are loaded. */
  static Candidate caching(Underneath underneath, Object... handlers) {
    return start(underneath, new EverythingInMemory(), handlers);
  }

  private static Candidate start(Underneath underneath, Cache cache, Object... handlers) {
    var json = Jackson3Serializer.builder().build();
    var configurer = DefaultConfigurer.defaultConfiguration(false)
      .configureSerializer(axon -> json)
      .configureMessageSerializer(axon -> json)
      .configureEventSerializer(axon -> json)
      .configureTransactionManager(axon -> underneath.transactions())
      .configureEventStore(axon -> underneath.eventStore(json))
      .configureAggregate(
        AggregateConfigurer.defaultConfiguration(Theme.class).configureCache(axon -> cache)
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

  void send(Object command) {
    underneath.send(axon.commandGateway(), command);
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
