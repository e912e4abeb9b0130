package tablee.messages.log;

import java.time.Instant;
import tablee.messages.Circumstances;
import tablee.messages.Event;

/**
 * An event as the log holds it.
 *
 * @param position its place in the whole log: 1, 2, 3 … without gaps
 * @param stream the aggregate it belongs to
 * @param sequence its place in that stream: 0, 1, 2 … without gaps
 * @param at when it was recorded
 * @param circumstances how the order came about that caused it
 */
public record Recorded(
  long position,
  String stream,
  long sequence,
  Instant at,
  Event event,
  Circumstances circumstances
) {
  /** An event of an order like any other. */
  public Recorded(long position, String stream, long sequence, Instant at, Event event) {
    this(position, stream, sequence, at, event, Circumstances.PLAIN);
  }
}
