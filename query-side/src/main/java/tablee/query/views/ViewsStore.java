package tablee.query.views;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where views are kept: a MongoDB server, or one inside this process that speaks its protocol. Opened by the first who
 * needs it, so that nobody waits for it at the start.
 *
 * <p>A view's documents stand in a collection of their own for each revision of the view and each incarnation of the
 * log, so that a replaced log or a new release can never meet documents that are not its own.
 */
public final class ViewsStore implements AutoCloseable {

  /** The part of a stored document that {@link Drawn#content()} and its position stand in. */
  static final String IT = "it";

  private static final String POSITION = "position";

  private final ViewsSettings settings;
  private final Supplier<String> incarnation;
  private final Map<String, MongoCollection<Document>> collections = new ConcurrentHashMap<>();
  private volatile @Nullable EmbeddedServer embedded;
  private @Nullable MongoClient client;
  private @Nullable MongoDatabase database;
  private boolean closed;

  /** @param incarnation the log's */
  public ViewsStore(ViewsSettings settings, Supplier<String> incarnation) {
    this.settings = settings;
    this.incarnation = incarnation;
  }

  /** Documents of a view: {@code _id}, and under {@code it} the position and what was drawn. */
  public MongoCollection<Document> documents(View view) {
    return collections.computeIfAbsent(key(view), key -> {
      var collection = database().getCollection(key);
      if (embedded == null) {
        // The one inside this process has none and says so each time.
        view.lookups().forEach(lookup -> collection.createIndex(Indexes.ascending(part(lookup))));
      }
      return collection;
    });
  }

  MongoCollection<Document> tokens() {
    return collections.computeIfAbsent("tokens", key -> database().getCollection(key));
  }

  /** Names a view's documents and its place in the log. */
  String key(View view) {
    return view.name() + "." + view.revision() + "." + incarnation.get();
  }

  /** Where a part of a drawn document stands in the stored one. */
  public static String part(String part) {
    return IT + "." + part;
  }

  /** What was drawn, of a stored document. */
  public static Document content(Document stored) {
    return stored.get(IT, Document.class);
  }

  /** Position of the last event that changed a drawn document. */
  public static long position(Document content) {
    return content.getLong(POSITION);
  }

  /** Compared as a whole, a drawn document is greater than another when its position is: this has to come first. */
  static Document positioned(Drawn drawn) {
    var it = new Document(POSITION, drawn.position());
    it.putAll(drawn.content());
    return it;
  }

  private synchronized MongoDatabase database() {
    if (database == null) {
      if (closed) {
        throw new IllegalStateException("the views are closed");
      }
      var uri = new ConnectionString(uri());
      client = MongoClients.create(
        MongoClientSettings.builder()
          .applyConnectionString(uri)
          .writeConcern(WriteConcern.MAJORITY)
          .readPreference(ReadPreference.primary())
          .applicationName("tablee-views")
          .applyToClusterSettings(cluster ->
            cluster.serverSelectionTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
          )
          .build()
      );
      var name = uri.getDatabase();
      database = client.getDatabase(name == null ? settings.database() : name);
    }
    return database;
  }

  private String uri() {
    if (settings.uri() != null) {
      return settings.uri();
    }
    embedded = new EmbeddedServer();
    return embedded.uri();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.close();
    }
    if (embedded != null) {
      embedded.close();
    }
  }
}
