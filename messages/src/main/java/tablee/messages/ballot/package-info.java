/** Rounds of votes on axes. */
@NullMarked
package tablee.messages.ballot;

import org.jspecify.annotations.NullMarked;
