package tablee.command.method;

import java.util.HashMap;
import java.util.Map;
import tablee.messages.Rejection;
import tablee.messages.method.Method;

/** A method's versions are 1, 2, 3 …: whoever publishes has seen the last one, and nobody overwrites what they did not see. */
final class VersionsInARow {

  private final Map<String, Method> latest = new HashMap<>();

  int methods() {
    return latest.size();
  }

  /** Whether the latest version says the same already. */
  boolean isNoChange(Method method) {
    var last = latest.get(method.id());
    return last != null && last.equals(method.as(last.version()));
  }

  void mustBeNext(Method method) {
    var last = latest.get(method.id());
    int reached = last == null ? 0 : last.version();
    if (method.version() != reached + 1) {
      throw new Rejection.MethodMovedOn(method.id(), reached).asException();
    }
  }

  void published(Method method) {
    latest.put(method.id(), method);
  }
}
