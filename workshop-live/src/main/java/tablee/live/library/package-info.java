/** The programme's library over HTTP: read by everybody in its workshops, filled by those who may. */
@NullMarked
package tablee.live.library;

import org.jspecify.annotations.NullMarked;
