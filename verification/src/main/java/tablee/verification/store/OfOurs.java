package tablee.verification.store;

import java.nio.file.Path;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import tablee.log.Journal;
import tablee.log.axon.EventDecoder;
import tablee.log.axon.LogEventStore;
import tablee.log.axon.LogStorageEngine;
import tablee.log.mongo.MongoStorage;
import tablee.log.sqlite.SqliteStorage;
import tablee.log.storage.Storage;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.messages.Events;
import tablee.messages.log.Append;

/** This product's log, with its own serializer, as the application has it. */
final class OfOurs implements Candidate.Underneath {

  private final EventSerializer serializer = new EventSerializer(new EventTypes(Events.all()));
  private final EventDecoder decoder = new EventDecoder(serializer, NoOpEventUpcaster.INSTANCE);
  private final Journal journal;

  private OfOurs(Storage storage) {
    this.journal = new Journal(storage, decoder::recorded);
  }

  static OfOurs onSqlite(Path directory) {
    return new OfOurs(SqliteStorage.open(directory.resolve("log.db"), 4));
  }

  static OfOurs onMongo(String uri) {
    return new OfOurs(MongoStorage.open(uri, Duration.ofSeconds(20)));
  }

  Journal journal() {
    return journal;
  }

  @Override
  public EventStore eventStore(Serializer json) {
    var engine = LogStorageEngine.builder(journal);
    engine.eventSerializer(serializer).snapshotSerializer(json);
    return LogEventStore.builder(journal, decoder).storageEngine(engine.build()).build();
  }

  /** As the application does: the aggregate is free while the command's sender waits for the disk. */
  @Override
  public void send(CommandGateway commands, Object command) {
    var append = new Append(null);
    ScopedValue.where(Append.CURRENT, append).run(() -> commands.sendAndWait(command));
    if (append.receipt().isEmpty()) {
      throw new IllegalStateException("a command was answered and nothing recorded");
    }
  }

  @Override
  public TransactionManager transactions() {
    return NoTransactionManager.INSTANCE;
  }

  @Override
  public void close() {
    journal.close();
  }
}
