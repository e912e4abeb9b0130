/**
 * Decides about polls for the next workshop's date.
 */
@NullMarked
package tablee.command.dates;

import org.jspecify.annotations.NullMarked;
