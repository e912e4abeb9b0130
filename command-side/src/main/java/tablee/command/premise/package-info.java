/**
 * What a decision may know of other aggregates. Facts are folded from the log and brought up to date at every
 * use; those that a decision rests on are guarded by the log itself.
 */
@NullMarked
package tablee.command.premise;

import org.jspecify.annotations.NullMarked;
