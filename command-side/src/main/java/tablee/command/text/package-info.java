/** Texts that several people write at the same time, none of which is ever lost unseen. */
@NullMarked
package tablee.command.text;

import org.jspecify.annotations.NullMarked;
