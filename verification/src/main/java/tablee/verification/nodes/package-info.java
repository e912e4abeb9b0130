/** Two nodes on one log, whose clocks disagree and one of which falls asleep. */
@NullMarked
package tablee.verification.nodes;

import org.jspecify.annotations.NullMarked;
