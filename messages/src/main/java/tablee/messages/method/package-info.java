/** The method a workshop runs: its phases and what each allows, its limits, the grid's columns and facets. */
@NullMarked
package tablee.messages.method;

import org.jspecify.annotations.NullMarked;
