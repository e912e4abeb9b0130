/**
 * The log as its users see it: what an append rests on, what it returns, and how recorded events are read and
 * followed. The storage behind it is nobody's business here.
 */
@NullMarked
package tablee.messages.log;

import org.jspecify.annotations.NullMarked;
