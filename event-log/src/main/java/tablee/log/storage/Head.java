package tablee.log.storage;

/**
 * Where the next commit goes.
 *
 * @param position of the last row, 0 if there is none
 * @param latest the highest time among all rows, in nanoseconds since 1970
 */
public record Head(long position, Bytes seal, long latest) {
  public static final Head OF_AN_EMPTY_LOG = new Head(0, Chain.ORIGIN, Long.MIN_VALUE);
}
