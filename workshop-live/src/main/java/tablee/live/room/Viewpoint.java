package tablee.live.room;

import org.jspecify.annotations.Nullable;
import tablee.board.Audience;
import tablee.messages.id.ParticipantId;

/**
 * One watcher's place in a room's changes and in what is told beside them: the only thing the room keeps for them. Read by the watcher's writer alone;
 * how far it has come can be seen from anywhere.
 */
public final class Viewpoint {

  private static final long NEVER = -1;

  private final Chain chain;
  private final Audience audience;
  private final @Nullable ParticipantId participant;
  private final Presence presence;
  private volatile Entry seen;
  private volatile long told = NEVER;
  private long oldestTaken;

  Viewpoint(
    Chain chain,
    Presence presence,
    Entry seen,
    Audience audience,
    @Nullable ParticipantId participant
  ) {
    this.chain = chain;
    this.presence = presence;
    this.seen = seen;
    this.audience = audience;
    this.participant = participant;
  }

  public boolean hasNews() {
    return seen.next() != null;
  }

  /**
   * Takes what came since as one frame, and moves past it.
   *
   * @param mostBytes about where the frame ends, if there is more
   * @return null when there is nothing
   */
  public byte @Nullable [] take(int mostBytes) {
    var run = chain.after(seen, audience, participant, mostBytes);
    if (run.isNothing()) {
      return null;
    }
    oldestTaken = run.since();
    seen = run.end;
    return run.frame;
  }

  /** Since when the first of the changes taken last was there to be taken, in {@link System#nanoTime}. */
  public long oldestTaken() {
    return oldestTaken;
  }

  /** Takes who is here and who writes where as one frame, if anything of it is new. */
  public byte @Nullable [] takePresence() {
    var telling = presence.last();
    if (telling.number == 0 || telling.number == told) {
      return null;
    }
    long before = told;
    told = telling.number;
    return telling.after(before, audience == Audience.FACILITATOR);
  }

  /** Changes that wait to be taken. */
  public long changesBehind() {
    return chain.last().changesSoFar - seen.changesSoFar;
  }

  /** Whether more waits to be taken than a room keeps for anybody. */
  public boolean isTooFarBehind() {
    return chain.isTooFarFromTheEnd(seen);
  }
}
