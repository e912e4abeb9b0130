package tablee.log.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import tablee.log.storage.BoxKeys;
import tablee.log.storage.Bytes;

/**
 * Keys in the log's own database. What is unset is gone from the collection at once; from the server's journal and its
 * oplog it goes as these are overwritten.
 */
final class MongoBoxKeys implements BoxKeys {

  private static final String SECRET = "secret";

  private final MongoCollection<Document> keys;

  MongoBoxKeys(MongoDatabase database) {
    keys = Durably.collection(database, "boxes");
  }

  @Override
  public Optional<Bytes> find(String box) {
    return Unreachable.unless(() ->
      Optional.ofNullable(keys.find(and(eq("_id", box), exists(SECRET))).first())
    ).map(document -> Bytes.of(document.get(SECRET, Binary.class).getData()));
  }

  @Override
  public boolean create(String box, Bytes key) {
    var document = new Document("_id", box).append(SECRET, new Binary(key.array()));
    return Durably.unlessTaken(() -> keys.insertOne(document));
  }

  @Override
  public void destroy(String box) {
    Unreachable.unless(() -> keys.updateOne(eq("_id", box), unset(SECRET)));
  }

  @Override
  public List<String> boxes() {
    return Unreachable.unless(() ->
      keys
        .find(exists(SECRET))
        .sort(Sorts.ascending("_id"))
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>())
    );
  }
}
