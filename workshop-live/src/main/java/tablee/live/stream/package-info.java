/** Connections over HTTP, for networks that let no WebSocket through: frames come down as server-sent events, and go up one request each. */
@NullMarked
package tablee.live.stream;

import org.jspecify.annotations.NullMarked;
