package tablee.log.axon;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Cells.Cell;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters as JSON: the event under its stored name, the rest as it is. */
public final class LetterFormat {

  private static final JsonMapper JSON = new JsonMapper();

  private final Serializer events;
  private final Serializer general;

  /**
   * @param events for payloads
   * @param general for tokens, metadata and diagnostics
   */
  public LetterFormat(Serializer events, Serializer general) {
    this.events = events;
    this.general = general;
  }

  private record Text(String type, @Nullable String revision, String content) {
    static Text of(SerializedObject<String> serialized) {
      return new Text(
        serialized.getType().getName(),
        serialized.getType().getRevision(),
        serialized.getData()
      );
    }

    SerializedObject<String> serialized() {
      return new SimpleSerializedObject<>(content, String.class, type, revision);
    }
  }

  private record Source(@Nullable String aggregate, String stream, long sequence) {}

  private record Written(
    String event,
    Instant at,
    Text payload,
    Text metadata,
    @Nullable Source source,
    @Nullable Text token,
    Instant enqueuedAt,
    Instant lastTouched,
    @Nullable String causeType,
    @Nullable String causeMessage,
    Text diagnostics
  ) {}

  String write(DeadLetter<? extends EventMessage<?>> letter) {
    var message = letter.message();
    return JSON.writeValueAsString(
      new Written(
        message.getIdentifier(),
        message.getTimestamp(),
        Text.of(message.serializePayload(events, String.class)),
        Text.of(general.serialize(message.getMetaData(), String.class)),
        message instanceof DomainEventMessage<?> domain
          ? new Source(domain.getType(), domain.getAggregateIdentifier(), domain.getSequenceNumber())
          : null,
        message instanceof TrackedEventMessage<?> tracked
          ? Text.of(general.serialize(tracked.trackingToken(), String.class))
          : null,
        letter.enqueuedAt(),
        letter.lastTouched(),
        letter
          .cause()
          .map(cause -> cause.type())
          .orElse(null),
        letter
          .cause()
          .map(cause -> cause.message())
          .orElse(null),
        Text.of(general.serialize(letter.diagnostics(), String.class))
      )
    );
  }

  DeadLetter<EventMessage<?>> read(Cell cell) {
    var written = JSON.readValue(cell.content(), Written.class);
    var cause =
      written.causeType() == null ? null : new ThrowableCause(written.causeType(), written.causeMessage());
    MetaData diagnostics = general.deserialize(written.diagnostics().serialized());
    return new StoredLetter(
      cell,
      new GenericDeadLetter<>(
        cell.group(),
        message(written),
        cause,
        written.enqueuedAt(),
        written.lastTouched(),
        diagnostics
      )
    );
  }

  private EventMessage<?> message(Written written) {
    Object payload = events.deserialize(written.payload().serialized());
    MetaData metadata = general.deserialize(written.metadata().serialized());
    var event = new GenericEventMessage<>(written.event(), payload, metadata, written.at());
    var source = written.source();
    TrackingToken token = written.token() == null ? null : general.deserialize(written.token().serialized());
    if (source == null) {
      return token == null ? event : new GenericTrackedEventMessage<>(token, event);
    }
    var domain = new GenericDomainEventMessage<>(
      source.aggregate(),
      source.stream(),
      source.sequence(),
      event,
      event::getTimestamp
    );
    return token == null ? domain : new GenericTrackedDomainEventMessage<>(token, domain);
  }
}
