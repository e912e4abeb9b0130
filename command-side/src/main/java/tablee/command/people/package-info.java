/**
 * Decides who takes part in a workshop and where they sit. Other aggregates look people up here.
 */
@NullMarked
package tablee.command.people;

import org.jspecify.annotations.NullMarked;
