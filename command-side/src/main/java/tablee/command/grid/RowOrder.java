package tablee.command.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;
import tablee.messages.id.RowId;

/** The rows of a grid from top to bottom, those taken out in their places among them. */
record RowOrder(List<RowId> rows) {
  static final RowOrder NONE = new RowOrder(List.of());

  RowOrder {
    rows = List.copyOf(rows);
  }

  /**
   * Puts a row right after another one, wherever it stood before.
   *
   * @param after null to come first
   * @throws tablee.messages.RejectedException if there is no such row to come after
   */
  RowOrder place(RowId row, @Nullable RowId after) {
    var placed = new ArrayList<>(rows);
    placed.remove(row);
    int above = after == null ? -1 : placed.indexOf(after);
    if (after != null && above < 0) {
      throw new Rejection.NotFound("row", after.value()).asException();
    }
    placed.add(above + 1, row);
    return new RowOrder(placed);
  }
}
