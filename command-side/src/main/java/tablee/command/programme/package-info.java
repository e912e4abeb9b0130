/**
 * Decides about programmes: their launch, and who may read across their workshops.
 */
@NullMarked
package tablee.command.programme;

import org.jspecify.annotations.NullMarked;
