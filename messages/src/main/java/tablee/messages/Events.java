package tablee.messages;

import java.util.List;
import java.util.stream.Stream;

/** Every event there is, found through the sealed families, so that none can be forgotten. */
public final class Events {

  private static final List<Class<? extends Event>> ALL = records(Event.class).toList();

  private Events() {}

  public static List<Class<? extends Event>> all() {
    return ALL;
  }

  private static Stream<Class<? extends Event>> records(Class<? extends Event> type) {
    return type.isRecord()
      ? Stream.of(type)
      : Stream.of(type.getPermittedSubclasses()).flatMap(each -> records(each.asSubclass(Event.class)));
  }
}
