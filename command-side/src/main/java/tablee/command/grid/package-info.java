/**
 * Decides about analysis grids: rows and their order, cells that are never overwritten unseen, facets.
 */
@NullMarked
package tablee.command.grid;

import org.jspecify.annotations.NullMarked;
