/** Names of things: typed, short, safe to print, made by whoever creates the thing. */
@NullMarked
package tablee.messages.id;

import org.jspecify.annotations.NullMarked;
