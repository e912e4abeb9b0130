package tablee.live.room;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Names;
import tablee.live.wire.Frames;
import tablee.messages.id.ParticipantId;

/** The board as it stands, as frames. Encoded once for each audience and position, however many come at once. */
final class Snapshots {

  private static final class Taken {

    final long position;
    final byte[] board;

    Taken(long position, byte[] board) {
      this.position = position;
      this.board = board;
    }
  }

  private final Board board;
  private final Names names;
  private final Map<Audience, Taken> taken = new EnumMap<>(Audience.class);

  Snapshots(Board board, Names names) {
    this.board = board;
    this.names = names;
  }

  byte[] frame(Frames.Reason reason, Audience audience, @Nullable ParticipantId participant) {
    return Frames.snapshot(
      reason,
      board.position(),
      board(audience),
      participant == null ? null : board.mine(participant)
    );
  }

  private byte[] board(Audience audience) {
    var last = taken.get(audience);
    if (last == null || last.position != board.position()) {
      last = new Taken(board.position(), Frames.board(board.cards(audience, names)));
      taken.put(audience, last);
    }
    return last.board;
  }
}
