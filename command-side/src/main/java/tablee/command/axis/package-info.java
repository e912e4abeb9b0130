/**
 * Decides about thematic axes and keeps their lineage. Ballots, groups and grids rest on what is decided here.
 */
@NullMarked
package tablee.command.axis;

import org.jspecify.annotations.NullMarked;
