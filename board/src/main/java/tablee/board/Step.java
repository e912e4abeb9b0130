package tablee.board;

import java.util.Set;
import tablee.messages.id.ParticipantId;
import tablee.messages.log.Recorded;

/**
 * The board's move from one position to the next, to be rendered for each audience before the board moves on.
 *
 * @param previous the board's position before; 0 for the first step
 */
public record Step(Recorded recorded, long previous, Touched touched) {
  public long position() {
    return recorded.position();
  }

  /** The people whose {@link Mine} changed. */
  public Set<ParticipantId> owners() {
    return touched.own;
  }
}
