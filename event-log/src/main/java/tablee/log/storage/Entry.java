package tablee.log.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is written, before it has a place in the log.
 *
 * @param id the event's own identifier
 * @param stream the aggregate it belongs to
 * @param sequence its place in the stream
 * @param aggregate kind of that aggregate; null for an event that no aggregate published
 * @param scope the workshop or programme it is read back by, if any
 * @param type stored name of its type
 * @param revision the type's revision
 * @param at when it happened
 * @param payload the event as JSON
 * @param metadata its metadata as JSON, null if there is none
 */
public record Entry(
  String id,
  String stream,
  long sequence,
  @Nullable String aggregate,
  @Nullable String scope,
  String type,
  @Nullable String revision,
  Instant at,
  Bytes payload,
  @Nullable Bytes metadata
) {
  /** Roughly what it takes in memory and on the wire. */
  public int weight() {
    return 200 + payload.length() + (metadata == null ? 0 : metadata.length());
  }
}
