/** The analysis over HTTP: workshops, rows, where they come from, and files of them; and how the views are. */
@NullMarked
package tablee.live.analysis;

import org.jspecify.annotations.NullMarked;
