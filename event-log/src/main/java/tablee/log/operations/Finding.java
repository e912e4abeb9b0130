package tablee.log.operations;

/**
 * Something wrong with a log.
 *
 * @param position of the row it was noticed at
 */
public record Finding(long position, String what) {}
