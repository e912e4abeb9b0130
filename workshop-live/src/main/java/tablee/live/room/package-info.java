/**
 * Rooms: a workshop that somebody watches, its board, the last changes as bytes, and who watches. Events come in
 * in the log's order and go out once for each audience.
 */
@NullMarked
package tablee.live.room;

import org.jspecify.annotations.NullMarked;
