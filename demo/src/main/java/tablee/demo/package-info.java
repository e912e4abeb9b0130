/**
 * Plays a workshop day from a file, as its participants would: one device for each of them, through the public
 * HTTP and WebSocket interfaces only.
 */
@NullMarked
package tablee.demo;

import org.jspecify.annotations.NullMarked;
