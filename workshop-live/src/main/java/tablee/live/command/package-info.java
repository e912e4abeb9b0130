/**
 * The commands a frame may carry: their names, their arguments, and whose they are. Who sends one is never taken
 * from the frame.
 */
@NullMarked
package tablee.live.command;

import org.jspecify.annotations.NullMarked;
