package tablee.live.room;

import java.util.Arrays;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Names;
import tablee.board.Step;
import tablee.live.wire.Frames;

/** One change as bytes, for each audience. Most changes look the same to several; those bytes are kept once. */
final class Rendered {

  static final Rendered NOTHING = new Rendered(new byte[0], new byte[0], new byte[0]);

  private final byte[] facilitator;
  private final byte[] participant;
  private final byte[] projector;

  private Rendered(byte[] facilitator, byte[] participant, byte[] projector) {
    this.facilitator = facilitator;
    this.participant = Arrays.equals(participant, facilitator) ? facilitator : participant;
    this.projector = Arrays.equals(projector, this.participant)
      ? this.participant
      : Arrays.equals(projector, facilitator)
        ? facilitator
        : projector;
  }

  static Rendered of(Step step, Board board, Names names) {
    return new Rendered(
      Frames.change(board.change(step, Audience.FACILITATOR, names)),
      Frames.change(board.change(step, Audience.PARTICIPANT, names)),
      Frames.change(board.change(step, Audience.PROJECTOR, names))
    );
  }

  byte[] bytes(Audience audience) {
    return switch (audience) {
      case FACILITATOR -> facilitator;
      case ANALYST -> throw new IllegalStateException("analysts read what was, and watch nothing");
      case PARTICIPANT -> participant;
      case PROJECTOR -> projector;
    };
  }

  /** Of the largest of the three. */
  int size() {
    return Math.max(facilitator.length, Math.max(participant.length, projector.length));
  }
}
