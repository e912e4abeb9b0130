/** Who takes part, and at which table. Nicknames are not here: they can be erased, events cannot. */
@NullMarked
package tablee.messages.people;

import org.jspecify.annotations.NullMarked;
