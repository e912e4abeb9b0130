package tablee.log;

/** A place among those who are woken when the log has grown. */
@FunctionalInterface
public interface Waiting extends AutoCloseable {
  @Override
  void close();
}
