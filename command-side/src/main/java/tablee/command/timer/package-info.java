/** Decides about the time that phases have. */
@NullMarked
package tablee.command.timer;

import org.jspecify.annotations.NullMarked;
