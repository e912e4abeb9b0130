/** The names this machine goes by in the room, and which pages may talk to it. */
@NullMarked
package tablee.live.network;

import org.jspecify.annotations.NullMarked;
