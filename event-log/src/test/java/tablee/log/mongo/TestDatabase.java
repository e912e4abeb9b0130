package tablee.log.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A database of its own for one test: on the server that MONGODB_URI names, or on one inside this process,
 * which lives as long as the process does.
 */
public final class TestDatabase implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String SERVER = Optional.ofNullable(System.getenv("MONGODB_URI")).orElseGet(() ->
    new MongoServer(new MemoryBackend()).bindAndGetConnectionString()
  );

  private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8);
  private final String uri = within(SERVER, name);

  private static String within(String given, String database) {
    var connection = new ConnectionString(given);
    int query = given.indexOf('?');
    return (
      "mongodb://" +
      credentials(connection) +
      String.join(",", connection.getHosts()) +
      "/" +
      database +
      (query < 0 ? "" : given.substring(query))
    );
  }

  private static String credentials(ConnectionString connection) {
    var user = connection.getUsername();
    var password = connection.getPassword();
    return user == null || password == null ? "" : user + ":" + new String(password) + "@";
  }

  public String uri() {
    return uri;
  }

  String name() {
    return name;
  }

  public MongoStorage open() {
    return MongoStorage.open(uri, PATIENCE);
  }

  @Override
  public void close() {
    try (var client = MongoClients.create(uri)) {
      client.getDatabase(name).drop();
    }
  }
}
