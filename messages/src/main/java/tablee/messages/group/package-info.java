/** Who works on which validated axis. */
@NullMarked
package tablee.messages.group;

import org.jspecify.annotations.NullMarked;
