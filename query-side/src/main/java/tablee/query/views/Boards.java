package tablee.query.views;

import java.util.LinkedHashMap;
import java.util.Map;
import tablee.board.Board;
import tablee.messages.log.EventLog;
import tablee.messages.log.Recorded;

/** The boards of the workshops that events came from last. A board that is not at hand is folded from the log. */
final class Boards {

  private static final int PAGE = 1_000;

  private final EventLog log;
  private final int most;
  private final Map<String, Board> boards = new LinkedHashMap<>(16, 0.75f, true);

  Boards(EventLog log, int most) {
    this.log = log;
    this.most = most;
  }

  Board before(Recorded recorded) {
    var scope = recorded.event().scope();
    return boards.computeIfAbsent(scope, _ -> fold(scope, recorded.position()));
  }

  private Board fold(String scope, long end) {
    var board = new Board();
    boolean more = true;
    while (more) {
      var page = log.read(scope, board.position(), PAGE);
      for (var recorded : page) {
        if (recorded.position() >= end) {
          return board;
        }
        board.apply(recorded);
      }
      more = page.size() == PAGE;
    }
    return board;
  }

  /** An event that a board holds already moves nothing. */
  static boolean holds(Board board, Recorded recorded) {
    return recorded.position() <= board.position();
  }

  /** Lets go of those that no event came from for the longest time, down to as many as are kept. */
  void trim() {
    var eldest = boards.keySet().iterator();
    while (boards.size() > most) {
      eldest.next();
      eldest.remove();
    }
  }

  void forget() {
    boards.clear();
  }
}
