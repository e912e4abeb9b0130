package tablee.command.premise;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Things by name, of which those used least recently are let go, and any when memory runs short. Safe to use from any
 * number of threads.
 */
public final class Recent<T> {

  private final Map<String, SoftReference<T>> things;

  /** @param most how many are kept; 0 keeps none */
  public Recent(int most) {
    this.things = new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, SoftReference<T>> eldest) {
        return size() > most;
      }
    };
  }

  /** What is kept under a name, or is from now on. */
  public synchronized T get(String name, Supplier<T> otherwise) {
    var there = kept(things.get(name));
    if (there != null) {
      return there;
    }
    T made = otherwise.get();
    keep(name, made);
    return made;
  }

  /** What was kept under a name, and no longer is. */
  public synchronized @Nullable T take(String name) {
    return kept(things.remove(name));
  }

  public synchronized void keep(String name, T thing) {
    things.put(name, new SoftReference<>(thing));
  }

  private static <T> @Nullable T kept(@Nullable SoftReference<T> reference) {
    return reference == null ? null : reference.get();
  }
}
