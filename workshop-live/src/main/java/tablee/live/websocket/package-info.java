/** Connections over WebSockets, on the server's own threads. */
@NullMarked
package tablee.live.websocket;

import org.jspecify.annotations.NullMarked;
