package tablee.command.premise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Things by name, of which those used least recently are let go. Safe to use from any number of threads. */
public final class Recent<T> {

  private final Map<String, T> things;

  /** @param most how many are kept; 0 keeps none */
  public Recent(int most) {
    this.things = new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > most;
      }
    };
  }

  /** What is kept under a name, or is from now on. */
  public synchronized T get(String name, Supplier<T> otherwise) {
    T kept = things.get(name);
    if (kept == null) {
      kept = otherwise.get();
      things.put(name, kept);
    }
    return kept;
  }

  /** What was kept under a name, and no longer is. */
  public synchronized @Nullable T take(String name) {
    return things.remove(name);
  }

  public synchronized void keep(String name, T thing) {
    things.put(name, thing);
  }
}
