package tablee.log.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import tablee.log.storage.Folded;
import tablee.log.storage.StoredRows.Person;
import tablee.messages.log.PersonalData;

/** Names beside the events. */
final class MongoPersonalData implements PersonalData {

  private final MongoCollection<Document> people;

  MongoPersonalData(MongoDatabase database) {
    people = Durably.collection(database, "people");
    Unreachable.unless(() ->
      people.createIndex(Indexes.ascending("scope", "folded"), new IndexOptions().unique(true))
    );
  }

  private static String id(String scope, String key) {
    return scope + "\n" + key;
  }

  /** Looks first, for servers that tell a collision on replacing less clearly; the unique index settles a race. */
  @Override
  public boolean keep(String scope, String key, String text) {
    var id = id(scope, key);
    var folded = Folded.of(text);
    var taken = and(eq("scope", scope), eq("folded", folded), ne("_id", id));
    var person = new Document("_id", id)
      .append("scope", scope)
      .append("key", key)
      .append("text", text)
      .append("folded", folded);
    return (
      Unreachable.unless(() -> Optional.ofNullable(people.find(taken).first())).isEmpty() &&
      Durably.unlessTaken(() -> people.replaceOne(eq("_id", id), person, new ReplaceOptions().upsert(true)))
    );
  }

  @Override
  public Optional<String> find(String scope, String key) {
    return Unreachable.unless(() -> Optional.ofNullable(people.find(eq("_id", id(scope, key))).first())).map(
      person -> person.getString("text")
    );
  }

  @Override
  public Map<String, String> all(String scope) {
    var texts = new LinkedHashMap<String, String>();
    Unreachable.unless(() -> {
      people
        .find(eq("scope", scope))
        .sort(Sorts.ascending("key"))
        .forEach(person -> texts.put(person.getString("key"), person.getString("text")));
      return true;
    });
    return texts;
  }

  @Override
  public void forget(String scope, String key) {
    Unreachable.unless(() -> people.deleteOne(eq("_id", id(scope, key))));
  }

  List<Person> everybody() {
    return Unreachable.unless(() ->
      people
        .find()
        .sort(Sorts.ascending("scope", "key"))
        .map(person ->
          new Person(person.getString("scope"), person.getString("key"), person.getString("text"))
        )
        .into(new ArrayList<>())
    );
  }
}
