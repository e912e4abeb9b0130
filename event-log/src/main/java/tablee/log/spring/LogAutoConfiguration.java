package tablee.log.spring;

import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import tablee.log.Journal;
import tablee.log.axon.EventDecoder;
import tablee.log.axon.LetterFormat;
import tablee.log.axon.LogDeadLetterQueues;
import tablee.log.axon.LogDeadLetters;
import tablee.log.axon.LogDeadLetters.Limits;
import tablee.log.axon.LogEventStore;
import tablee.log.axon.LogStorageEngine;
import tablee.log.axon.LogTokenStore;
import tablee.log.mongo.MongoStorage;
import tablee.log.sealed.SealedBoxes;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Storage;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.log.type.TokensAsJson;
import tablee.log.type.Upcasters;
import tablee.messages.Events;
import tablee.messages.ballot.SealedPapers;
import tablee.messages.log.PersonalData;

/** The log, and Axon's event store over it. */
@AutoConfiguration(
  beforeName = {
    "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
    "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
    "org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration",
  }
)
@EnableConfigurationProperties(LogProperties.class)
class LogAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  EventTypes eventTypes() {
    return new EventTypes(Events.all());
  }

  /** For the serializer of everything but events. */
  @Bean
  @ConditionalOnMissingBean
  Jackson3SerializerCustomizer tokensAsJson() {
    return new TokensAsJson();
  }

  @Bean
  @Qualifier("eventSerializer")
  EventSerializer eventSerializer(EventTypes types) {
    return new EventSerializer(types);
  }

  @Bean
  EventDecoder eventDecoder(EventSerializer serializer, ObjectProvider<EventUpcaster> upcasters) {
    return new EventDecoder(serializer, chain(upcasters));
  }

  /** The journal closes it. */
  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean
  Storage storage(LogProperties properties, @Value("${" + LogProperties.MONGODB_URI + ":}") String mongodb) {
    return mongodb.isBlank()
      ? SqliteStorage.open(properties.path(), properties.readers())
      : MongoStorage.open(mongodb, properties.patience());
  }

  @Bean
  Journal eventLog(Storage storage, EventDecoder decoder) {
    return new Journal(storage, decoder::recorded);
  }

  @Bean
  SealedPapers sealedPapers(Storage storage) {
    return new SealedBoxes(storage);
  }

  @Bean
  PersonalData personalData(Storage storage) {
    return storage.personalData();
  }

  @Bean
  EventStorageEngine eventStorageEngine(
    Journal journal,
    Serializer generalSerializer,
    EventSerializer eventSerializer,
    ObjectProvider<EventUpcaster> upcasters,
    Configuration axon
  ) {
    var builder = LogStorageEngine.builder(journal);
    builder
      .snapshotSerializer(generalSerializer)
      .eventSerializer(eventSerializer)
      .upcasterChain(chain(upcasters))
      .snapshotFilter(axon.snapshotFilter());
    return builder.build();
  }

  /** Under the name that Axon's own configuration gives it. */
  @Bean("eventBus")
  @Qualifier("eventStore")
  @ConditionalOnMissingBean(EventBus.class)
  EventStore eventStore(
    Journal journal,
    EventDecoder decoder,
    EventStorageEngine engine,
    Configuration axon
  ) {
    var builder = LogEventStore.builder(journal, decoder).storageEngine(engine);
    builder
      .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
      .spanFactory(axon.getComponent(EventBusSpanFactory.class));
    return builder.build();
  }

  /** For processors whose views outlive the process; those with views in memory have no use for it. */
  @Bean
  @ConditionalOnMissingBean(TokenStore.class)
  @ConditionalOnBooleanProperty("tablee.log.keep-tokens")
  LogTokenStore tokenStore(Storage storage, Serializer generalSerializer, LogProperties properties) {
    return new LogTokenStore(storage, generalSerializer, properties.nodeName(), properties.lease());
  }

  @Bean
  LogDeadLetterQueues deadLetterQueues(
    Storage storage,
    EventSerializer eventSerializer,
    Serializer generalSerializer,
    LogProperties properties
  ) {
    var format = new LetterFormat(eventSerializer, generalSerializer);
    return group ->
      new LogDeadLetters(
        storage.cells(),
        group,
        format,
        properties.nodeName(),
        Limits.DEFAULT,
        properties.lease()
      );
  }

  private static EventUpcaster chain(ObjectProvider<EventUpcaster> upcasters) {
    return new EventUpcasterChain(
      Stream.concat(Upcasters.all().stream(), upcasters.orderedStream()).toList()
    );
  }
}
