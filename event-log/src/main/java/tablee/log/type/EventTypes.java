package tablee.log.type;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tablee.messages.Event;
import tablee.messages.Stored;

/** Which class stands behind a stored name, in which revision. */
public final class EventTypes {

  private final Map<Class<?>, SerializedType> byClass = new HashMap<>();
  private final Map<String, Class<? extends Event>> byName = new HashMap<>();

  /** @throws IllegalArgumentException if a class has no stored name, or two have the same */
  public EventTypes(Collection<Class<? extends Event>> classes) {
    classes.forEach(this::add);
  }

  private void add(Class<? extends Event> type) {
    var stored = type.getAnnotation(Stored.class);
    if (stored == null) {
      throw new IllegalArgumentException(type.getName() + " has no @Stored name");
    }
    var other = byName.put(stored.value(), type);
    if (other != null && other != type) {
      throw new IllegalArgumentException(
        "%s and %s are both stored as %s".formatted(other.getName(), type.getName(), stored.value())
      );
    }
    byClass.put(type, new SimpleSerializedType(stored.value(), Integer.toString(stored.revision())));
  }

  /** Name and revision that a class is stored under, if it is an event. */
  public Optional<SerializedType> of(Class<?> type) {
    return Optional.ofNullable(byClass.get(type));
  }

  /** The class that reads a stored name in a revision; empty if only an upcaster, or nobody, knows it. */
  public Optional<Class<? extends Event>> find(String name, @Nullable String revision) {
    var type = byName.get(name);
    return type != null && isCurrent(type, revision) ? Optional.of(type) : Optional.empty();
  }

  private boolean isCurrent(Class<?> type, @Nullable String revision) {
    return of(type)
      .map(SerializedType::getRevision)
      .filter(current -> current.equals(revision))
      .isPresent();
  }
}
