/**
 * Answers which rows of all grids there are: by workshop, theme, kind of facet and words. Keeps one document for each
 * row, with its texts folded for the search.
 */
@NullMarked
package tablee.query.rows;

import org.jspecify.annotations.NullMarked;
