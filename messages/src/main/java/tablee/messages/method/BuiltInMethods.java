package tablee.messages.method;

import java.util.List;
import java.util.Optional;

/** The methods that every installation has; whoever wants another one starts from these. */
public final class BuiltInMethods {

  private static final List<Method> ALL = List.of(
    CollectiveExploration.method(),
    ShortRetrospective.method()
  );

  private BuiltInMethods() {}

  /** The default first. */
  public static List<Method> all() {
    return ALL;
  }

  public static Optional<Method> find(String id) {
    return ALL.stream()
      .filter(method -> method.id().equals(id))
      .findFirst();
  }
}
