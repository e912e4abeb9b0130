package tablee.log.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;

/**
 * The collection of commits. Each question is one that an index answers: equality on {@code _id} or a range of it, the
 * unique index on stream and sequence, the index on scope, the one on time, the unique one on the command's key.
 */
final class Commits {

  private static final Bson PLACES = ascending("places");

  private final MongoCollection<CommitDocument> collection;

  Commits(MongoDatabase database) {
    collection = database
      .getCollection("commits", CommitDocument.class)
      .withCodecRegistry(
        CodecRegistries.fromRegistries(
          CodecRegistries.fromCodecs(new CommitCodec()),
          database.getCodecRegistry()
        )
      )
      .withReadPreference(ReadPreference.primary())
      .withReadConcern(ReadConcern.MAJORITY)
      .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  void prepare() {
    collection.createIndex(ascending("key"), new IndexOptions().unique(true));
    collection.createIndex(PLACES, new IndexOptions().unique(true));
    collection.createIndex(ascending("scopes", "last"));
    collection.createIndex(ascending("latest", "_id"));
  }

  /** Stops at the first one that cannot be written. */
  void insert(List<CommitDocument> commits) {
    collection.insertMany(commits, new InsertManyOptions().ordered(true));
  }

  Optional<CommitDocument> at(long first) {
    return Optional.ofNullable(collection.find(eq("_id", Positions.id(first))).first());
  }

  Optional<CommitDocument> last() {
    return Optional.ofNullable(collection.find().sort(descending("_id")).limit(1).first());
  }

  /** The commit that holds a position, if any does. */
  Optional<CommitDocument> holding(long position) {
    return Optional.ofNullable(
      collection
        .find(lte("_id", Positions.id(position)))
        .sort(descending("_id"))
        .limit(1)
        .first()
    ).filter(commit -> commit.last() >= position);
  }

  /** All commits that begin at a position or behind it, in order. */
  MongoCursor<CommitDocument> from(long position) {
    return collection
      .find(gte("_id", Positions.id(position)))
      .sort(ascending("_id"))
      .batchSize(1_000)
      .cursor();
  }

  List<CommitDocument> ofScope(String scope, long after, int limit) {
    return collection
      .find(and(eq("scopes", scope), gt("last", after)))
      .sort(ascending("last"))
      .limit(limit)
      .into(new ArrayList<>());
  }

  List<CommitDocument> ofStream(String stream, long fromSequence, int limit) {
    return collection
      .find(Places.from(stream, fromSequence))
      // Or the server might walk the whole log in the order that is asked for.
      .hint(PLACES)
      .sort(ascending("_id"))
      .limit(limit)
      .into(new ArrayList<>());
  }

  /** Last sequence number of each stream that has events. */
  Map<String, Long> lastSequences(Collection<String> streams) {
    var last = new HashMap<String, Long>();
    if (streams.isEmpty()) {
      // MongoDB refuses to look for any of nothing.
      return last;
    }
    collection
      .withDocumentClass(Document.class)
      .find(
        or(
          streams
            .stream()
            .map(stream -> Places.from(stream, 0))
            .toList()
        )
      )
      .projection(include("places"))
      .forEach(commit ->
        commit
          .getList("places", String.class)
          .forEach(place -> last.merge(Places.stream(place), Places.sequence(place), Math::max))
      );
    last.keySet().retainAll(streams);
    return last;
  }

  Optional<CommitDocument> ofCommand(String commandKey) {
    return Optional.ofNullable(collection.find(eq("key", CommitCodec.key(commandKey))).first());
  }

  /** The first commit that reaches a moment: "latest" only rises. */
  Optional<CommitDocument> reaching(long nanos) {
    return Optional.ofNullable(
      collection.find(gte("latest", nanos)).sort(ascending("latest", "_id")).limit(1).first()
    );
  }

  MongoCollection<CommitDocument> collection() {
    return collection;
  }
}
