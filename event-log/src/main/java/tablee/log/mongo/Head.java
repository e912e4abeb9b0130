package tablee.log.mongo;

import tablee.log.storage.Bytes;
import tablee.log.storage.Chain;

/**
 * Where the next commit goes.
 *
 * @param position of the last row, 0 if there is none
 * @param latest the highest time among all rows, in nanoseconds since 1970
 */
record Head(long position, Bytes seal, long latest) {
  static final Head OF_AN_EMPTY_LOG = new Head(0, Chain.ORIGIN, Long.MIN_VALUE);
}
