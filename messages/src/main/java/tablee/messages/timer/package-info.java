/** The time a phase has: how long it was given, and what is left of it. */
@NullMarked
package tablee.messages.timer;

import org.jspecify.annotations.NullMarked;
