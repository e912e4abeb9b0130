/** The assembly: the one process that everything runs in, and its start. */
@NullMarked
package tablee.live;

import org.jspecify.annotations.NullMarked;
