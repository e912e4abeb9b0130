/** Decides what facilitators keep from sight, and which tables may not write. */
@NullMarked
package tablee.command.moderation;

import org.jspecify.annotations.NullMarked;
