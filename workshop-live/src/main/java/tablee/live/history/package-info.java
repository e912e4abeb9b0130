/** A workshop's past: the board as it stood at any position, and the changes that led from one to another. */
@NullMarked
package tablee.live.history;

import org.jspecify.annotations.NullMarked;
