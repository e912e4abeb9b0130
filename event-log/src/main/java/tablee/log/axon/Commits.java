package tablee.log.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Bytes;
import tablee.log.storage.Entry;
import tablee.messages.Event;

/** Serializes messages, on the caller's thread. */
final class Commits {

  private Commits() {}

  static Entry entry(EventMessage<?> message, Serializer serializer) {
    var payload = message.serializePayload(serializer, byte[].class);
    var domain = message instanceof DomainEventMessage<?> published ? published : null;
    return new Entry(
      message.getIdentifier(),
      domain == null ? message.getIdentifier() : domain.getAggregateIdentifier(),
      domain == null ? 0 : domain.getSequenceNumber(),
      domain == null ? null : domain.getType(),
      message.getPayload() instanceof Event event ? event.scope() : null,
      payload.getType().getName(),
      payload.getType().getRevision(),
      message.getTimestamp(),
      Bytes.of(payload.getData()),
      metadata(message, serializer)
    );
  }

  private static @Nullable Bytes metadata(EventMessage<?> message, Serializer serializer) {
    return message.getMetaData().isEmpty()
      ? null
      : Bytes.of(message.serializeMetaData(serializer, byte[].class).getData());
  }

  /** The product's events, if the messages carry nothing else. */
  static List<Event> events(List<? extends EventMessage<?>> messages) {
    var events = new ArrayList<Event>(messages.size());
    for (var message : messages) {
      if (message.getPayload() instanceof Event event) {
        events.add(event);
      }
    }
    return events.size() == messages.size() ? events : List.of();
  }
}
