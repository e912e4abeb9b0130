/** How long and how clean a text from outside has to be before it may enter a command. */
@NullMarked
package tablee.messages.text;

import org.jspecify.annotations.NullMarked;
