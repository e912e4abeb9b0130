/** HTTP as every part of the edge speaks it: who asks, in which language, with what body, and how errors look. */
@NullMarked
package tablee.live.http;

import org.jspecify.annotations.NullMarked;
