package tablee.live.counsel;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.analysis.GridRow;
import tablee.messages.analysis.RowTraced;
import tablee.messages.counsel.RowReference;

/**
 * Where a recommendation comes from, in short: rows with their themes, the axes those were made of, tables and votes.
 * Who wrote what is left out: a row is shown here to everybody in the programme because somebody cited it.
 *
 * @param catchingUp whether there may be newer texts or votes
 */
record Sources(boolean catchingUp, List<Source> sources) {
  /**
   * @param gone true where the row stands in its grid no more; the rest is null then
   * @param workshop where it stands
   * @param cells its texts by column, those that were written at the same time one below the other
   */
  record Source(
    RowReference row,
    @Nullable Boolean gone,
    GridRow.@Nullable Workshop workshop,
    @Nullable Map<String, String> cells,
    @Nullable Theme theme
  ) {
    static Source gone(RowReference row) {
      return new Source(row, true, null, null, null);
    }

    static Source of(RowReference row, RowTraced traced) {
      Map<String, String> cells = new LinkedHashMap<>();
      traced
        .row()
        .cells()
        .forEach((column, texts) -> cells.put(column, text(texts)));
      return new Source(row, null, traced.row().workshop(), cells, Theme.of(traced.theme()));
    }

    private static String text(List<GridRow.Text> texts) {
      return texts
        .stream()
        .flatMap(text -> text.lines().stream())
        .collect(joining("\n"));
    }
  }

  /**
   * An axis, down to those that tables proposed.
   *
   * @param table the name of the table that proposed it; null for one that was made of others
   * @param workshop the earlier workshop that it stands in; null for the row's own
   */
  record Theme(
    String title,
    boolean validated,
    @Nullable String table,
    List<RowTraced.Votes> votes,
    List<Theme> from,
    @Nullable String workshop
  ) {
    static Theme of(RowTraced.Axis axis) {
      return new Theme(
        axis.title(),
        axis.validated(),
        axis.table() == null ? null : axis.table().name(),
        axis.votes(),
        axis.from().stream().map(Theme::of).toList(),
        axis.workshop() == null ? null : axis.workshop().value()
      );
    }
  }
}
