/**
 * How fast the log is, beside what Axon ships: durable commands, the way from an append to a handler, replay, and how
 * cost grows with the log.
 */
@NullMarked
package tablee.verification.store;

import org.jspecify.annotations.NullMarked;
