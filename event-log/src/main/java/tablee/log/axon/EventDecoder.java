package tablee.log.axon;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tablee.log.storage.Row;
import tablee.messages.Event;
import tablee.messages.log.Recorded;

/** Makes events of rows: upcast to today's revision, and only then read. */
public final class EventDecoder {

  private final Serializer serializer;
  private final EventUpcaster upcasters;

  public EventDecoder(Serializer serializer, EventUpcaster upcasters) {
    this.serializer = serializer;
    this.upcasters = upcasters;
  }

  Stream<TrackedEventMessage<?>> messages(List<Row> rows) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
      rows.stream().map(StoredEvent::of),
      serializer,
      upcasters
    );
  }

  /** The product's events among the rows. */
  public List<Recorded> recorded(List<Row> rows) {
    return messages(rows)
      .filter(message -> message.getPayload() instanceof Event)
      .map(EventDecoder::recorded)
      .toList();
  }

  private static Recorded recorded(TrackedEventMessage<?> message) {
    boolean ofAggregate = message instanceof DomainEventMessage<?>;
    return new Recorded(
      Positions.of(requireNonNull(message.trackingToken())),
      ofAggregate ? ((DomainEventMessage<?>) message).getAggregateIdentifier() : message.getIdentifier(),
      ofAggregate ? ((DomainEventMessage<?>) message).getSequenceNumber() : 0,
      message.getTimestamp(),
      (Event) message.getPayload(),
      Marks.read(message.getMetaData())
    );
  }
}
