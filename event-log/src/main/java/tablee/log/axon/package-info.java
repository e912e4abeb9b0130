/**
 * The log as Axon sees it: storage engine, event store and streams that are woken instead of polling.
 */
@NullMarked
package tablee.log.axon;

import org.jspecify.annotations.NullMarked;
