/**
 * Confidential ballot papers: enciphered, beside the log, under a key for each box that is destroyed with the count. What
 * is left of a paper after that, anywhere, says nothing.
 */
@NullMarked
package tablee.log.sealed;

import org.jspecify.annotations.NullMarked;
