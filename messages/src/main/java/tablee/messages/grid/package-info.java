/** The analysis grid of each theme: rows, cells, facets. */
@NullMarked
package tablee.messages.grid;

import org.jspecify.annotations.NullMarked;
