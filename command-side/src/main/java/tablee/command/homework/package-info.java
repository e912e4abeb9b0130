/**
 * Decides about what people find out before the next workshop.
 */
@NullMarked
package tablee.command.homework;

import org.jspecify.annotations.NullMarked;
