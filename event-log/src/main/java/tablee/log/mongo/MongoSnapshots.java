package tablee.log.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Bytes;
import tablee.log.storage.Entry;
import tablee.log.storage.Nanos;
import tablee.log.storage.Snapshots;

/** Snapshots beside the events they sum up. */
final class MongoSnapshots implements Snapshots {

  private final MongoCollection<Document> snapshots;

  MongoSnapshots(MongoDatabase database) {
    snapshots = Durably.collection(database, "snapshots");
  }

  /** Two nodes that look at once may leave the older one: that costs a few more events to read. */
  @Override
  public void keep(Entry snapshot) {
    if (
      find(snapshot.stream())
        .filter(kept -> kept.sequence() >= snapshot.sequence())
        .isEmpty()
    ) {
      Unreachable.unless(() ->
        snapshots.replaceOne(
          eq("_id", snapshot.stream()),
          document(snapshot),
          new ReplaceOptions().upsert(true)
        )
      );
    }
  }

  private static Document document(Entry snapshot) {
    return new Document("_id", snapshot.stream())
      .append("sequence", snapshot.sequence())
      .append("id", snapshot.id())
      .append("aggregate", snapshot.aggregate())
      .append("type", snapshot.type())
      .append("revision", snapshot.revision())
      .append("at", Nanos.of(snapshot.at()))
      .append("payload", snapshot.payload().text())
      .append("metadata", snapshot.metadata() == null ? null : snapshot.metadata().text());
  }

  @Override
  public Optional<Entry> find(String stream) {
    return Unreachable.unless(() -> Optional.ofNullable(snapshots.find(eq("_id", stream)).first())).map(
      MongoSnapshots::entry
    );
  }

  private static Entry entry(Document document) {
    return new Entry(
      document.getString("id"),
      document.getString("_id"),
      document.getLong("sequence"),
      document.getString("aggregate"),
      null,
      document.getString("type"),
      document.getString("revision"),
      Nanos.toInstant(document.getLong("at")),
      Bytes.of(document.getString("payload")),
      bytes(document.getString("metadata"))
    );
  }

  private static @Nullable Bytes bytes(@Nullable String text) {
    return text == null ? null : Bytes.of(text);
  }
}
