package tablee.verification.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Axon's JDBC engine on an H2 file, as its Spring Boot starter sets it up. */
final class OfStock implements Candidate.Underneath {

  private final HikariDataSource database = new HikariDataSource();
  private final TransactionManager transactions;

  private OfStock(Path directory, String options) {
    database.setJdbcUrl(
      "jdbc:h2:file:" + directory.resolve("stock").toAbsolutePath() + ";MODE=PostgreSQL" + options
    );
    database.setUsername("sa");
    database.setPassword("");
    transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
  }

  /** As H2 comes: it writes to the disk half a second after the commit. */
  static OfStock unflushed(Path directory) {
    return new OfStock(directory, "");
  }

  /** Writes to the disk, and waits for it, before a commit returns. */
  static OfStock flushed(Path directory) {
    return new OfStock(directory, ";WRITE_DELAY=0;ACCESS_MODE_DATA=rwd");
  }

  @Override
  public EventStore eventStore(Serializer json) {
    var connections = new UnitOfWorkAwareConnectionProviderWrapper(
      new SpringDataSourceConnectionProvider(database)
    );
    var engine = JdbcEventStorageEngine.builder()
      .eventSerializer(json)
      .snapshotSerializer(json)
      .connectionProvider(connections)
      .transactionManager(transactions)
      .persistenceExceptionResolver(new SQLStateResolver("23"))
      .build();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    return EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @Override
  public TransactionManager transactions() {
    return transactions;
  }

  @Override
  public void close() {
    database.close();
  }
}
