package tablee.live.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.ProgrammeId;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Recorded;
import tablee.messages.method.BuiltInMethods;
import tablee.messages.method.Method;
import tablee.messages.method.MethodEvent.MethodPublished;

/** The methods that a programme can choose from. It has few of its own, so their stream is read each time. */
public final class PublishedMethods {

  private final EventLog log;

  public PublishedMethods(EventLog log) {
    this.log = log;
  }

  /** A method a programme keeps, with all its versions. */
  record Kept(String id, NavigableMap<Integer, Method> versions) {
    Method latest() {
      return versions.lastEntry().getValue();
    }
  }

  /** In the order in which they were first published. */
  List<Kept> of(ProgrammeId programme) {
    Map<String, Kept> kept = new LinkedHashMap<>();
    for (var recorded : events(programme)) {
      if (recorded.event() instanceof MethodPublished published) {
        var method = published.method();
        kept
          .computeIfAbsent(method.id(), id -> new Kept(id, new TreeMap<>()))
          .versions()
          .put(method.version(), method);
      }
    }
    return List.copyOf(kept.values());
  }

  /**
   * A built-in method or one that a programme keeps.
   *
   * @param programme null where only the built-in ones are to be had
   * @param version null for the latest
   */
  public Optional<Method> find(@Nullable ProgrammeId programme, String id, @Nullable Integer version) {
    var builtIn = BuiltInMethods.find(id);
    if (builtIn.isPresent() || programme == null) {
      return builtIn.filter(method -> version == null || method.version() == version);
    }
    return of(programme)
      .stream()
      .filter(kept -> kept.id().equals(id))
      .findFirst()
      .map(kept -> version == null ? kept.latest() : kept.versions().get(version));
  }

  private List<Recorded> events(ProgrammeId programme) {
    try {
      return log.stream(Streams.methods(programme), 0);
    } catch (LogUnavailableException e) {
      throw new Rejection.Unavailable().asException();
    }
  }
}
