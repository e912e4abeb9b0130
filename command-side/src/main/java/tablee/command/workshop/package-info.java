/**
 * Decides about a workshop's frame: its plan, tables, phases, join code and links. Other aggregates rest on it.
 */
@NullMarked
package tablee.command.workshop;

import org.jspecify.annotations.NullMarked;
