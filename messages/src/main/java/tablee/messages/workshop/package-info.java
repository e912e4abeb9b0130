/** A workshop's frame: title, date, place, tables, phase, and the links given out for it. */
@NullMarked
package tablee.messages.workshop;

import org.jspecify.annotations.NullMarked;
