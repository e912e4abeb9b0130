package tablee.log.storage;

import org.jspecify.annotations.Nullable;

/**
 * One event in its place in the log.
 *
 * @param position 1, 2, 3 … in commit order
 * @param more how many events of the same commit follow
 * @param commandKey key of the command that the commit answers, on the commit's first event only
 * @param seal ties this row to every row before it, see {@link Chain}
 */
public record Row(long position, int more, @Nullable String commandKey, Entry entry, Bytes seal) {}
