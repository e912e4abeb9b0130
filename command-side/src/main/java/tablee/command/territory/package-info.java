/**
 * Decides about a programme's territories and what is written of them.
 */
@NullMarked
package tablee.command.territory;

import org.jspecify.annotations.NullMarked;
