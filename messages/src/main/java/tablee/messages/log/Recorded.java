package tablee.messages.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tablee.messages.Event;
import tablee.messages.OnBehalf;

/**
 * An event as the log holds it.
 *
 * @param position its place in the whole log: 1, 2, 3 … without gaps
 * @param stream the aggregate it belongs to
 * @param sequence its place in that stream: 0, 1, 2 … without gaps
 * @param at when it was recorded
 * @param onBehalf by whom it was entered for somebody else; null for what they entered themselves
 */
public record Recorded(
  long position,
  String stream,
  long sequence,
  Instant at,
  Event event,
  @Nullable OnBehalf onBehalf
) {
  /** An event of somebody's own. */
  public Recorded(long position, String stream, long sequence, Instant at, Event event) {
    this(position, stream, sequence, at, event, null);
  }
}
