package tablee.log.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import tablee.messages.log.LogUnavailableException;

/** What the database says of itself. */
final class About {

  private static final String FORMAT = "1";

  private About() {}

  /** Names the history in the database; made up when it is new. */
  static String incarnation(MongoDatabase database) {
    var format = valueOr(database, "format", FORMAT);
    if (!format.equals(FORMAT)) {
      throw new LogUnavailableException(
        "the log has format %s, this version reads %s".formatted(format, FORMAT)
      );
    }
    return valueOr(database, "incarnation", UUID.randomUUID().toString());
  }

  private static String valueOr(MongoDatabase database, String name, String first) {
    var about = Durably.collection(database, "about");
    Durably.unlessTaken(() -> about.insertOne(new Document("_id", name).append("value", first)));
    var found = Objects.requireNonNull(about.find(eq("_id", name)).first());
    return found.getString("value");
  }
}
