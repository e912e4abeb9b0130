/** Thematic axes: proposed by tables, merged, validated. */
@NullMarked
package tablee.messages.axis;

import org.jspecify.annotations.NullMarked;
