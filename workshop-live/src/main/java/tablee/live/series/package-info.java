/**
 * Workshops that follow each other: what the next one inherits, when it is to be. What spans two workshops is done step
 * by step here, and every step can be done again.
 */
@NullMarked
package tablee.live.series;

import org.jspecify.annotations.NullMarked;
