package tablee.log.axon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import tablee.log.storage.Entry;

/** Knows of which types an event is read as it was written, because no upcaster touches them. Each is tried once. */
final class AsWritten {

  private final EventUpcaster upcasters;
  private final Serializer serializer;
  private final Map<String, Boolean> types = new ConcurrentHashMap<>();

  AsWritten(EventUpcaster upcasters, Serializer serializer) {
    this.upcasters = upcasters;
    this.serializer = serializer;
  }

  boolean isRead(Entry entry) {
    return types.computeIfAbsent(entry.type() + '@' + entry.revision(), _ -> isUntouched(entry));
  }

  private boolean isUntouched(Entry entry) {
    var stored = new InitialEventRepresentation(new StoredEvent(entry), serializer);
    var read = upcasters.upcast(Stream.of(stored)).toList();
    return read.size() == 1 && read.getFirst().equals(stored);
  }
}
