package tablee.verification.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** A cache that lets go of nothing, so that no candidate is measured by when the memory was cleaned. */
final class EverythingInMemory implements Cache {

  private final Map<Object, Object> values = new ConcurrentHashMap<>();

  @Override
  @SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
  public <K, V> @Nullable V get(K key) {
    return (V) values.get(key);
  }

  @Override
  public void put(Object key, Object value) {
    values.put(key, value);
  }

  @Override
  public boolean putIfAbsent(Object key, Object value) {
    return values.putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return values.remove(key) != null;
  }

  @Override
  public void removeAll() {
    values.clear();
  }

  @Override
  public boolean containsKey(Object key) {
    return values.containsKey(key);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> true;
  }

  @Override
  @SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
  public <T> T computeIfAbsent(Object key, Supplier<T> value) {
    return (T) values.computeIfAbsent(key, absent -> value.get());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    values.computeIfPresent(key, (present, value) -> update.apply((V) value));
  }
}
