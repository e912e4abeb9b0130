package tablee.log.type;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;

/**
 * The log holds an event whose type, in that revision, neither a class nor an upcaster of this version reads. It was
 * probably written by a newer version.
 */
public final class UnknownEventTypeException extends SerializationException {

  private static final long serialVersionUID = 1L;

  UnknownEventTypeException(SerializedType type) {
    super(
      "no event and no upcaster of this version reads \"%s\" in revision %s; was it written by a newer one?".formatted(
        type.getName(),
        type.getRevision()
      )
    );
  }
}
