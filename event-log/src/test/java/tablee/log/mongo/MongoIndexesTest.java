package tablee.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static tablee.log.storage.Samples.answering;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the log asks of MongoDB, as it goes over the wire, beside the indexes that are there: fields compared for
 * equality come first in an index, then the one that is sorted by, then the one a range is taken of.
 */
class MongoIndexesTest {

  @AutoClose
  private final TestDatabase test = new TestDatabase();

  private final List<BsonDocument> sent = new CopyOnWriteArrayList<>();
  private MongoClient client;
  private MongoDatabase database;
  private Commits commits;

  @BeforeEach
  void openCommits() {
    try (var log = test.open()) {
      log.append(List.of(answering("k0", "a", 0, 1), answering("k1", "b", 0)));
    }
    var uri = new ConnectionString(test.uri());
    client = MongoClients.create(
      MongoClientSettings.builder().applyConnectionString(uri).addCommandListener(new Finds()).build()
    );
    database = client.getDatabase(test.name());
    commits = new Commits(database);
  }

  @AfterEach
  void closeCommits() {
    client.close();
  }

  private final class Finds implements CommandListener {

    @Override
    public void commandStarted(CommandStartedEvent event) {
      if (event.getCommandName().equals("find")) {
        sent.add(event.getCommand().clone());
      }
    }
  }

  /** Every question that the log asks, each once. */
  private Stream<Runnable> questions() {
    return Stream.of(
      () -> commits.at(1),
      () -> commits.last(),
      () -> commits.holding(2),
      () -> commits.from(1).close(),
      () -> commits.ofScope("scope-of-a", 0, 10),
      () -> commits.ofStream("a", 1, 10),
      () -> commits.lastSequences(Set.of("a", "b")),
      () -> commits.ofCommand("k0"),
      () -> commits.reaching(0)
    );
  }

  private BsonDocument sentFor(Runnable question) {
    sent.clear();
    question.run();
    assertThat(sent).hasSize(1);
    return sent.getFirst();
  }

  @Test
  void everyQuestionIsOneThatAnIndexAnswers() {
    var used = new ArrayList<String>();

    questions()
      .map(this::sentFor)
      .forEach(find -> used.add(indexFor(find)));

    assertThat(used).containsExactly(
      "_id_",
      "_id_",
      "_id_",
      "_id_",
      "scopes_1_last_1",
      "places_1",
      "places_1",
      "key_1",
      "latest_1__id_1"
    );
  }

  @Test
  void whatMustBeUniqueHasAUniqueIndex() {
    assertThat(indexes().filter(index -> index.getBoolean("unique", false)))
      .extracting(index -> index.getString("name"))
      .contains("key_1", "places_1");
  }

  /** FerretDB and the server within this process plan otherwise; a MongoDB, where one is given, speaks for itself. */
  @Test
  void aMongoDBPlansNoQueryWithoutAnIndex() {
    assumeTrue(explained(sentFor(() -> commits.ofCommand("k0"))).contains("IXSCAN"), "no MongoDB");

    assertThat(questions().map(this::sentFor).map(this::explained)).noneMatch(plan ->
      plan.contains("COLLSCAN")
    );
  }

  private String explained(BsonDocument find) {
    var question = new BsonDocument();
    for (var part : List.of("find", "filter", "sort", "limit", "projection", "hint")) {
      if (find.containsKey(part)) {
        question.append(part, find.get(part));
      }
    }
    try {
      var plan = database.runCommand(new Document("explain", question).append("verbosity", "queryPlanner"));
      return plan.get("queryPlanner", new Document()).toJson();
    } catch (com.mongodb.MongoCommandException notUnderstood) {
      return notUnderstood.getErrorMessage();
    }
  }

  private Stream<Document> indexes() {
    return database.getCollection("commits").listIndexes().into(new ArrayList<>()).stream();
  }

  private String indexFor(BsonDocument find) {
    return indexes()
      .filter(index -> answers(List.copyOf(index.get("key", Document.class).keySet()), find))
      .map(index -> index.getString("name"))
      .findFirst()
      .orElseThrow(() -> new AssertionError("no index answers " + find.toJson()));
  }

  private static boolean answers(List<String> index, BsonDocument find) {
    var equal = new LinkedHashSet<String>();
    var ranges = new LinkedHashSet<String>();
    find.getDocument("filter", new BsonDocument()).forEach((name, value) -> sort(name, value, equal, ranges));
    var wanted = new ArrayList<>(equal);
    // A hint names the index; what it does not sort by is sorted among what it found.
    var sorted = find.containsKey("hint")
      ? Set.<String>of()
      : find.getDocument("sort", new BsonDocument()).keySet();
    wanted.addAll(sorted);
    ranges
      .stream()
      .filter(range -> !wanted.contains(range))
      .forEach(wanted::add);
    return (
      !wanted.isEmpty() && index.size() >= wanted.size() && index.subList(0, wanted.size()).equals(wanted)
    );
  }

  private static void sort(String name, BsonValue value, Set<String> equal, Set<String> ranges) {
    if (name.startsWith("$")) {
      value
        .asArray()
        .forEach(each ->
          each.asDocument().forEach((inner, condition) -> sort(inner, condition, equal, ranges))
        );
    } else {
      (value.isDocument() ? ranges : equal).add(name);
    }
  }
}
