/**
 * What an undo may look at: what stood before an order, what it did, and what has come since. Each area says beside its
 * aggregate what is the opposite of what.
 */
@NullMarked
package tablee.command.undo;

import org.jspecify.annotations.NullMarked;
