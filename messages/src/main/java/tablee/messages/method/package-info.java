/**
 * The method a workshop runs: its phases and what each allows, its limits, the grid's columns and facets. And the
 * methods that a programme keeps, version by version.
 */
@NullMarked
package tablee.messages.method;

import org.jspecify.annotations.NullMarked;
