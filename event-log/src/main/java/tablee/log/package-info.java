/**
 * The log itself: the one writer that gathers concurrent commits into one durable write, and the one thread that hands
 * what became durable to those who follow. Both forms of storage share it.
 */
@NullMarked
package tablee.log;

import org.jspecify.annotations.NullMarked;
