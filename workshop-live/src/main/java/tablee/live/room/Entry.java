package tablee.live.room;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.board.Audience;
import tablee.messages.id.ParticipantId;

/**
 * One change in the chain of a room's changes. Whoever holds an entry has everything up to it and finds what came
 * after behind it; entries that nobody holds any more are forgotten.
 */
final class Entry {

  final long position;

  /** Changes of the chain up to this one. */
  final long changesSoFar;

  /** Bytes of the changes of the chain up to this one, for the audience that gets most. */
  final long bytesSoFar;

  /** In {@link System#nanoTime}. */
  final long madeAt = System.nanoTime();

  private final Rendered rendered;
  private final Map<ParticipantId, byte[]> own;
  private volatile @Nullable Entry next;

  private Entry(
    long position,
    long changesSoFar,
    long bytesSoFar,
    Rendered rendered,
    Map<ParticipantId, byte[]> own
  ) {
    this.position = position;
    this.changesSoFar = changesSoFar;
    this.bytesSoFar = bytesSoFar;
    this.rendered = rendered;
    this.own = own;
  }

  /** The start of a chain: what stands at a position, without the change that led there. */
  static Entry start(long position) {
    return new Entry(position, 0, 0, Rendered.NOTHING, Map.of());
  }

  /**
   * Puts a change behind this one.
   *
   * @param own its bytes for those whose own part it changes
   */
  Entry append(long nextPosition, Rendered change, Map<ParticipantId, byte[]> own) {
    var entry = new Entry(nextPosition, changesSoFar + 1, bytesSoFar + change.size(), change, own);
    next = entry;
    return entry;
  }

  /** Null as long as this is the last one. */
  @Nullable
  Entry next() {
    return next;
  }

  byte[] bytes(Audience audience, @Nullable ParticipantId participant) {
    var mine = participant == null ? null : own.get(participant);
    return mine == null ? rendered.bytes(audience) : mine;
  }

  /** Whether somebody gets the same as the rest of their audience. */
  boolean isCommonFor(@Nullable ParticipantId participant) {
    return participant == null || !own.containsKey(participant);
  }
}
