package tablee.log.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import tablee.log.Journal;
import tablee.log.storage.Entry;

/**
 * Axon's storage engine over the log. An append takes its command key and its premises from
 * {@link tablee.messages.log.Append#CURRENT} and reports there where it stands.
 */
public final class LogStorageEngine extends BatchingEventStorageEngine {

  private final Journal journal;
  private final StreamsAtHand atHand = new StreamsAtHand();
  private final AsWritten asWritten;

  private LogStorageEngine(Builder builder, Journal journal) {
    super(builder);
    this.journal = journal;
    this.asWritten = new AsWritten(builder.upcasters, getEventSerializer());
  }

  public static Builder builder(Journal journal) {
    return new Builder(journal);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (!events.isEmpty()) {
      var marked = CurrentAppend.marked(events);
      var entries = marked
        .stream()
        .map(message -> Commits.entry(message, serializer))
        .toList();
      CurrentAppend.commit(journal, marked, entries);
      keepAtHand(marked, entries);
    }
  }

  private void keepAtHand(List<? extends EventMessage<?>> recorded, List<Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      if (recorded.get(i) instanceof DomainEventMessage<?> event && asWritten.isRead(entries.get(i))) {
        atHand.add(event);
      }
    }
  }

  @Override
  public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
    return firstSequenceNumber == 0
      ? readFromTheBeginning(stream)
      : super.readEvents(stream, firstSequenceNumber);
  }

  private DomainEventStream readFromTheBeginning(String stream) {
    var read = new ArrayList<>(atHand.find(stream));
    var rest = super.readEvents(stream, read.size());
    while (rest.hasNext() && read.size() <= StreamsAtHand.EVENTS_OF_A_STREAM) {
      read.add(rest.next());
    }
    atHand.keep(stream, read);
    return rest.hasNext()
      ? DomainEventStream.concat(DomainEventStream.of(read), rest)
      : DomainEventStream.of(read);
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
    @Nullable TrackingToken last,
    int batchSize
  ) {
    return journal.storage().after(Positions.of(last), batchSize).stream().map(StoredEvent::of).toList();
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
    String stream,
    long firstSequence,
    int batchSize
  ) {
    return journal
      .storage()
      .stream(stream, firstSequence, batchSize)
      .stream()
      .map(row -> new StoredEvent(row.entry()))
      .toList();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    journal.storage().snapshots().keep(Commits.entry(snapshot, serializer));
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return journal.storage().snapshots().find(stream).map(StoredEvent::new).stream();
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    var last = journal.storage().lastSequence(stream);
    return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
  }

  /** Before the first event. Never null, so that a reset of an empty log is told from none. */
  @Override
  public TrackingToken createTailToken() {
    return Positions.token(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return Positions.token(journal.head());
  }

  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    return Positions.token(journal.storage().before(dateTime));
  }

  /** Takes what Axon's builders take; the log itself is given. */
  public static final class Builder extends BatchingEventStorageEngine.Builder {

    private final Journal journal;
    private EventUpcaster upcasters = NoOpEventUpcaster.INSTANCE;

    private Builder(Journal journal) {
      this.journal = journal;
      batchSize(500);
    }

    @Override
    public Builder upcasterChain(EventUpcaster upcasters) {
      super.upcasterChain(upcasters);
      this.upcasters = upcasters;
      return this;
    }

    public LogStorageEngine build() {
      return new LogStorageEngine(this, journal);
    }
  }
}
