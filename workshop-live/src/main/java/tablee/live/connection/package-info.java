/**
 * One connection, whatever carries it: hello first, then commands in, answers and changes out, and an end that says
 * why. Each writes for itself, so that nobody waits for anybody.
 */
@NullMarked
package tablee.live.connection;

import org.jspecify.annotations.NullMarked;
