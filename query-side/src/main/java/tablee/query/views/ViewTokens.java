package tablee.query.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each view has come, beside the views themselves, and which node brings it further. Claims change hands by one
 * atomic write each, and end by {@link Lease}, not by a time of day.
 */
final class ViewTokens implements TokenStore {

  private static final String VIEW = "view";
  private static final String SEGMENT = "segment";
  private static final String OWNER = "owner";
  private static final String BEAT = "beat";
  private static final String POSITION = "position";

  private final ViewsStore store;
  private final Map<String, View> views;
  private final Lease lease;
  private final String node = UUID.randomUUID().toString();

  ViewTokens(ViewsStore store, Map<String, View> views, Lease lease) {
    this.store = store;
    this.views = views;
    this.lease = lease;
  }

  /** The lowest position of some views, 0 for one that has not begun. */
  long position(Collection<View> asked) {
    var positions = new HashMap<String, Long>();
    var ids = asked
      .stream()
      .map(view -> id(view.name(), 0))
      .toList();
    for (var document : tokens().find(in("_id", ids))) {
      positions.put(document.getString("_id"), document.getLong(POSITION));
    }
    return ids
      .stream()
      .mapToLong(id -> positions.getOrDefault(id, 0L))
      .min()
      .orElse(0);
  }

  private MongoCollection<Document> tokens() {
    return store.tokens();
  }

  private String id(String processor, int segment) {
    return key(processor) + "/" + segment;
  }

  private String key(String processor) {
    var view = views.get(processor);
    if (view == null) {
      throw new IllegalArgumentException("no view " + processor);
    }
    return store.key(view);
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
    var document = new Document("_id", id(processor, segment))
      .append(VIEW, key(processor))
      .append(SEGMENT, segment)
      .append(OWNER, null)
      .append(BEAT, 0L)
      .append(POSITION, position(token));
    try {
      tokens().insertOne(document);
    } catch (MongoWriteException failed) {
      if (failed.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw failed;
      }
      throw new UnableToInitializeTokenException("There is a token " + document.getString("_id"), failed);
    }
  }

  @Override
  public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
    for (int segment = 0; segment < segments; segment++) {
      initializeSegment(initial, processor, segment);
    }
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return true;
  }

  @Override
  public TrackingToken fetchToken(String processor, int segment) {
    var id = id(processor, segment);
    var document = tokens().find(eq("_id", id)).first();
    if (document == null) {
      throw new UnableToClaimTokenException("There is no token " + id);
    }
    var owner = document.getString(OWNER);
    long beat = document.getLong(BEAT);
    if (owner != null && !owner.equals(node) && !lease.lapsed(id, owner, beat)) {
      throw new UnableToClaimTokenException("Another node brings " + id + " further");
    }
    var asSeen = and(eq("_id", id), eq(OWNER, owner), eq(BEAT, beat));
    claimed(
      id,
      tokens()
        .updateOne(asSeen, combine(set(OWNER, node), inc(BEAT, 1L)))
        .getMatchedCount()
    );
    return read(document);
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    change(id(processor, segment), combine(inc(BEAT, 1L), set(POSITION, position(token))));
  }

  @Override
  public void extendClaim(String processor, int segment) {
    change(id(processor, segment), inc(BEAT, 1L));
  }

  private void change(String id, Bson update) {
    claimed(
      id,
      tokens()
        .updateOne(and(eq("_id", id), eq(OWNER, node)), update)
        .getMatchedCount()
    );
  }

  private static void claimed(String id, long matched) {
    if (matched == 0) {
      throw new UnableToClaimTokenException("Another node has taken " + id);
    }
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    tokens().updateOne(and(eq("_id", id(processor, segment)), eq(OWNER, node)), set(OWNER, null));
  }

  @Override
  public void deleteToken(String processor, int segment) {
    var id = id(processor, segment);
    claimed(
      id,
      tokens()
        .deleteOne(and(eq("_id", id), eq(OWNER, node)))
        .getDeletedCount()
    );
  }

  @Override
  public int[] fetchSegments(String processor) {
    var segments = new ArrayList<Integer>();
    for (var document : tokens().find(eq(VIEW, key(processor)))) {
      segments.add(document.getInteger(SEGMENT));
    }
    return segments.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return Optional.of("views");
  }

  private static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }

  private static TrackingToken read(Document document) {
    return new GlobalSequenceTrackingToken(document.getLong(POSITION));
  }
}
