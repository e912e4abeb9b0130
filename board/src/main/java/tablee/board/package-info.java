/**
 * The board: what a workshop looks like at a position of the log, as a pure fold of its events, and what each
 * audience may see of it. The live snapshot, the replay and the stored view all come from this one fold.
 */
@NullMarked
package tablee.board;

import org.jspecify.annotations.NullMarked;
