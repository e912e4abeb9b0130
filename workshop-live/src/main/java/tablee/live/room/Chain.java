package tablee.live.room;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Names;
import tablee.board.Step;
import tablee.live.wire.Frames;
import tablee.messages.id.ParticipantId;

/**
 * A room's last changes, each encoded once for each audience. Written by the room alone; anybody may read on from an
 * entry they hold.
 */
final class Chain {

  /** Changes as one frame, from just after one entry up to another. */
  static final class Run {

    final Entry start;
    final Entry end;
    final byte[] frame;

    private Run(Entry start, Entry end, byte[] frame) {
      this.start = start;
      this.end = end;
      this.frame = frame;
    }

    /** Since when there was something to take. */
    long since() {
      var first = start.next();
      return first == null ? end.madeAt : first.madeAt;
    }

    boolean isNothing() {
      return start == end;
    }
  }

  private static final byte[] NOTHING = {};

  private final int mostChanges;
  private final long mostBytes;
  private final NavigableMap<Long, Entry> kept = new TreeMap<>();
  private final Map<Audience, AtomicReference<@Nullable Run>> latest = new EnumMap<>(Audience.class);
  private volatile Entry last;

  /**
   * @param position where the chain starts
   * @param mostChanges how many changes are kept for those who return
   * @param mostBytes how many bytes of changes are kept for them
   */
  Chain(long position, int mostChanges, long mostBytes) {
    this.mostChanges = mostChanges;
    this.mostBytes = mostBytes;
    this.last = Entry.start(position);
    kept.put(position, last);
    for (var audience : Audience.values()) {
      latest.put(audience, new AtomicReference<>());
    }
  }

  Entry last() {
    return last;
  }

  /** The entry at a position, as long as everything after it is kept. */
  @Nullable
  Entry at(long position) {
    return kept.get(position);
  }

  void append(Step step, Board board, Names names) {
    var rendered = Rendered.of(step, board, names);
    Map<ParticipantId, byte[]> own = new HashMap<>();
    for (var owner : step.owners()) {
      own.put(owner, Frames.withMine(rendered.bytes(Audience.PARTICIPANT), board.mine(owner)));
    }
    last = last.append(step.position(), rendered, Map.copyOf(own));
    kept.put(step.position(), last);
    while (kept.size() > 1 && isTooFarFromTheEnd(kept.firstEntry().getValue())) {
      kept.pollFirstEntry();
    }
  }

  /** Whether more came after an entry than is kept. */
  boolean isTooFarFromTheEnd(Entry entry) {
    var end = last;
    return (
      end.changesSoFar - entry.changesSoFar > mostChanges || end.bytesSoFar - entry.bytesSoFar > mostBytes
    );
  }

  /** Forgets everything that came before; who returns from there has to take a snapshot. */
  void forgetAll() {
    kept.clear();
    kept.put(last.position, last);
  }

  /**
   * What somebody who has everything up to an entry still needs. Most are at the same place, so the frame that was
   * made last usually serves the next one too.
   *
   * @param mostBytes about where to stop, after at least one change
   */
  Run after(Entry entry, Audience audience, @Nullable ParticipantId participant, int mostBytes) {
    List<byte[]> changes = new ArrayList<>();
    var end = entry;
    boolean common = true;
    long bytes = 0;
    for (var next = entry.next(); next != null && bytes < mostBytes; next = next.next()) {
      var change = next.bytes(audience, participant);
      changes.add(change);
      common &= next.isCommonFor(participant);
      bytes += change.length;
      end = next;
    }
    if (changes.isEmpty()) {
      return new Run(entry, entry, NOTHING);
    }
    return common ? shared(entry, end, audience, changes) : new Run(entry, end, Frames.changes(changes));
  }

  private Run shared(Entry start, Entry end, Audience audience, List<byte[]> changes) {
    var slot = latest.get(audience);
    var ready = slot == null ? null : slot.get();
    if (ready != null && ready.start == start && ready.end == end) {
      return ready;
    }
    var run = new Run(start, end, Frames.changes(changes));
    if (slot != null) {
      slot.set(run);
    }
    return run;
  }
}
