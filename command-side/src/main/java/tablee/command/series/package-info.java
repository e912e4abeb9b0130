/**
 * Decides about a workshop's place in its series: its territory, what it inherits, which one follows it.
 */
@NullMarked
package tablee.command.series;

import org.jspecify.annotations.NullMarked;
