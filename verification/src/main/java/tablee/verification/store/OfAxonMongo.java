package tablee.verification.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.Serializer;
import tablee.verification.server.MongoServer;

/** Axon's extension for MongoDB, with the writes as durable as ours. */
final class OfAxonMongo implements Candidate.Underneath {

  private final MongoClient client;
  private final String database;

  private OfAxonMongo(String uri, String database) {
    this.client = MongoClients.create(uri);
    this.database = database;
  }

  static OfAxonMongo on(MongoServer server, String database) {
    return new OfAxonMongo(server.database(database), database);
  }

  @Override
  public EventStore eventStore(Serializer json) {
    var template = DefaultMongoTemplate.builder().mongoDatabase(client, database).build();
    var engine = MongoEventStorageEngine.builder()
      .eventSerializer(json)
      .snapshotSerializer(json)
      .mongoTemplate(template)
      .transactionManager(NoTransactionManager.INSTANCE)
      .build();
    return EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @Override
  public TransactionManager transactions() {
    return NoTransactionManager.INSTANCE;
  }

  @Override
  public void close() {
    client.close();
  }
}
