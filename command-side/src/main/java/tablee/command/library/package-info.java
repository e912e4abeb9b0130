/** Decides about a programme's library, and about where a workshop puts its items. */
@NullMarked
package tablee.command.library;

import org.jspecify.annotations.NullMarked;
