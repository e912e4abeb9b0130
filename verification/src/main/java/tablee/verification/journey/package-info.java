/** The main job as the product's users do it: one day, many devices, every receipt accounted for. */
@NullMarked
package tablee.verification.journey;

import org.jspecify.annotations.NullMarked;
