package tablee.live.room;

import org.jspecify.annotations.Nullable;
import tablee.board.Audience;
import tablee.messages.id.ParticipantId;

/**
 * One watcher's place in a room's changes: the only thing the room keeps for them. Read by the watcher's writer alone;
 * how far it has come can be seen from anywhere.
 */
public final class Viewpoint {

  private final Chain chain;
  private final Audience audience;
  private final @Nullable ParticipantId participant;
  private volatile Entry seen;

  Viewpoint(Chain chain, Entry seen, Audience audience, @Nullable ParticipantId participant) {
    this.chain = chain;
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
    seen = run.end;
    return run.frame;
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
