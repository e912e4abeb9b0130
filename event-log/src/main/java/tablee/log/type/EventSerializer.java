package tablee.log.type;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes events as JSON under their stored names, and nothing but events: no class name ever reaches the log. */
public final class EventSerializer extends Jackson3Serializer {

  private final EventTypes types;

  public EventSerializer(EventTypes types) {
    super(builder());
    this.types = types;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    return type == MetaData.class || type == null || type == Void.class
      ? super.typeForClass(type)
      : types
          .of(type)
          .orElseThrow(() ->
            new SerializationException(type.getName() + " is not an event: it has no stored name")
          );
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return type.getName().equals(MetaData.class.getName())
      ? MetaData.class
      : types.find(type.getName(), type.getRevision()).orElseThrow(() -> new UnknownEventTypeException(type));
  }
}
