package tablee.log.axon;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Bytes;
import tablee.log.storage.Entry;
import tablee.log.storage.Row;

/** What Axon reads of an event, taken from what is stored of it. */
record StoredEvent(Entry entry) implements DomainEventData<byte[]> {
  private static final Bytes NO_METADATA = Bytes.of("{}");

  /** A row with its place in the log. Only what an aggregate published is a domain event to Axon. */
  static TrackedEventData<byte[]> of(Row row) {
    var token = new GlobalSequenceTrackingToken(row.position());
    var event = new StoredEvent(row.entry());
    return event.getType() == null
      ? new OfNoAggregate(token, event)
      : new TrackedDomainEventData<>(token, event);
  }

  @Override
  public @Nullable String getType() {
    return entry.aggregate();
  }

  @Override
  public String getAggregateIdentifier() {
    return entry.stream();
  }

  @Override
  public long getSequenceNumber() {
    return entry.sequence();
  }

  @Override
  public String getEventIdentifier() {
    return entry.id();
  }

  @Override
  public Instant getTimestamp() {
    return entry.at();
  }

  @Override
  public SerializedObject<byte[]> getMetaData() {
    var metadata = entry.metadata();
    return new SerializedMetaData<>((metadata == null ? NO_METADATA : metadata).array(), byte[].class);
  }

  @Override
  public SerializedObject<byte[]> getPayload() {
    return new SimpleSerializedObject<>(
      entry.payload().array(),
      byte[].class,
      new SimpleSerializedType(entry.type(), entry.revision())
    );
  }

  private record OfNoAggregate(
    TrackingToken trackingToken,
    StoredEvent event
  ) implements TrackedEventData<byte[]> {
    @Override
    public String getEventIdentifier() {
      return event.getEventIdentifier();
    }

    @Override
    public Instant getTimestamp() {
      return event.getTimestamp();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
      return event.getMetaData();
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
      return event.getPayload();
    }
  }
}
