/**
 * Decides about proposed groupings of axes until one is accepted, declined or taken back. Accepting one is a merge, which
 * the axes decide; each of the two rests on the other, so that nothing is both accepted and declined.
 */
@NullMarked
package tablee.command.grouping;

import org.jspecify.annotations.NullMarked;
