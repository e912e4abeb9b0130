package tablee.query.views;

import java.util.List;
import tablee.board.Board;
import tablee.board.Step;
import tablee.messages.programme.ProgrammeEvent;

/**
 * What one batch of events changes in a view. It only marks what has to be drawn again, and draws each marked document
 * once at the end of the batch: however many votes a batch holds, the ballot is drawn once.
 */
public interface Sketch {
  /** The next event of a workshop; the board stands where it brought it. */
  void see(Step step, Board board);

  /** The next event of a programme. */
  default void see(ProgrammeEvent event, long position) {}

  /** The documents that changed, as they look at the end of the batch. */
  List<Drawn> draw();
}
