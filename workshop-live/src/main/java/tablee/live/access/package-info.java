/**
 * Who holds which token, and what it opens. Tokens are known by their hash alone; what they open is read from the log
 * like everything else.
 */
@NullMarked
package tablee.live.access;

import org.jspecify.annotations.NullMarked;
