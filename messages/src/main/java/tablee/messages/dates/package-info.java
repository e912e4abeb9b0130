/** Polls for the date of the next workshop: dates proposed, answers given, one decided on. */
@NullMarked
package tablee.messages.dates;

import org.jspecify.annotations.NullMarked;
