package tablee.log.axon;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Cells;
import tablee.log.storage.Cells.Cell;
import tablee.log.storage.Storage;
import tools.jackson.databind.json.JsonMapper;

/** How far each streaming processor has come, kept durably beside the log. A segment has one holder at a time. */
public final class LogTokenStore implements TokenStore {

  private static final JsonMapper JSON = new JsonMapper();

  private final Cells cells;
  private final String incarnation;
  private final Serializer serializer;
  private final String node;
  private final Leases leases;

  /** What a cell says of a segment: who holds it, and how far they have come. */
  private record Progress(@Nullable String holder, @Nullable String type, @Nullable String token) {
    static Progress in(Cell cell) {
      return JSON.readValue(cell.content(), Progress.class);
    }

    Progress heldBy(@Nullable String node) {
      return new Progress(node, type, token);
    }

    String json() {
      return JSON.writeValueAsString(this);
    }
  }

  /**
   * @param node names this process among those that share the storage
   * @param lease how long a silent holder keeps a segment
   */
  public LogTokenStore(Storage storage, Serializer serializer, String node, Duration lease) {
    this(storage, serializer, node, lease, System::nanoTime);
  }

  LogTokenStore(Storage storage, Serializer serializer, String node, Duration lease, LongSupplier stopwatch) {
    this.cells = storage.cells();
    this.incarnation = storage.incarnation();
    this.serializer = serializer;
    this.node = node;
    this.leases = new Leases(lease, stopwatch);
  }

  @Override
  public void initializeTokenSegments(String processor, int segments) {
    initializeTokenSegments(processor, segments, null);
  }

  @Override
  public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken token) {
    if (fetchSegments(processor).length > 0) {
      throw new UnableToClaimTokenException("processor %s has segments already".formatted(processor));
    }
    for (int segment = 0; segment < segments; segment++) {
      if (!create(processor, segment, at(token))) {
        throw new UnableToClaimTokenException(
          "another node is making the segments of processor %s".formatted(processor)
        );
      }
    }
  }

  @Override
  public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
    if (!create(processor, segment, at(token))) {
      throw new UnableToInitializeTokenException(
        "segment %d of processor %s is there already".formatted(segment, processor)
      );
    }
  }

  @Override
  public boolean requiresExplicitSegmentInitialization() {
    return true;
  }

  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    var progress = at(token).heldBy(node);
    if (!create(processor, segment, progress)) {
      change(processor, segment, before -> progress);
    }
  }

  @Override
  public @Nullable TrackingToken fetchToken(String processor, int segment) {
    return token(change(processor, segment, before -> before.heldBy(node)));
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    find(processor, segment)
      .filter(cell -> node.equals(Progress.in(cell).holder()))
      .ifPresent(cell -> cells.replace(cell, Progress.in(cell).heldBy(null).json()));
  }

  @Override
  public void deleteToken(String processor, int segment) {
    boolean deleted = find(processor, segment)
      .filter(cell -> node.equals(Progress.in(cell).holder()))
      .filter(cells::delete)
      .isPresent();
    if (!deleted) {
      throw notHere(processor, segment);
    }
  }

  @Override
  public int[] fetchSegments(String processor) {
    return cells.all(group(processor)).stream().mapToInt(LogTokenStore::segment).toArray();
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    var all = cells.all(group(processor));
    int[] ids = all.stream().mapToInt(LogTokenStore::segment).toArray();
    return all
      .stream()
      .filter(this::mayTake)
      .map(cell -> Segment.computeSegment(segment(cell), ids))
      .toList();
  }

  /** Names the history that the tokens are positions in. */
  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return Optional.of(incarnation);
  }

  /** Takes the segment if it is free, or its holder silent for too long, and changes it. */
  private Progress change(String processor, int segment, UnaryOperator<Progress> change) {
    var cell = find(processor, segment)
      .filter(this::mayTake)
      .orElseThrow(() -> notHere(processor, segment));
    var changed = change.apply(Progress.in(cell));
    if (!cells.replace(cell, changed.json())) {
      throw notHere(processor, segment);
    }
    return changed;
  }

  private boolean mayTake(Cell cell) {
    var holder = Progress.in(cell).holder();
    return holder == null || holder.equals(node) || leases.isOver(cell);
  }

  private UnableToClaimTokenException notHere(String processor, int segment) {
    return new UnableToClaimTokenException(
      "segment %d of processor %s is not there, or not held by %s".formatted(segment, processor, node)
    );
  }

  private boolean create(String processor, int segment, Progress progress) {
    return cells.create(group(processor), key(segment), progress.json());
  }

  private Optional<Cell> find(String processor, int segment) {
    return cells.find(group(processor), key(segment));
  }

  private Progress at(@Nullable TrackingToken token) {
    if (token == null) {
      return new Progress(null, null, null);
    }
    var serialized = serializer.serialize(token, String.class);
    return new Progress(null, serialized.getType().getName(), serialized.getData());
  }

  private @Nullable TrackingToken token(Progress progress) {
    return progress.token() == null || progress.type() == null
      ? null
      : serializer.deserialize(
          new SimpleSerializedObject<>(progress.token(), String.class, progress.type(), null)
        );
  }

  private static String group(String processor) {
    return "token/" + processor;
  }

  /** Padded, so that keys sort as numbers do. */
  private static String key(int segment) {
    return "%010d".formatted(segment);
  }

  private static int segment(Cell cell) {
    return Integer.parseInt(cell.key());
  }
}
