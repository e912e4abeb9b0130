/**
 * What a room would have with Spring's own STOMP broker: the same server, the same log, the same bytes for the payload.
 * Nothing but a yardstick.
 */
@NullMarked
package tablee.stomp;

import org.jspecify.annotations.NullMarked;
