package tablee.log.operations;

/** Told from time to time how far a long operation has come. */
@FunctionalInterface
public interface Progress {
  /** @param total of the same unit as {@code done}; an estimate while the log grows */
  void at(long done, long total);
}
