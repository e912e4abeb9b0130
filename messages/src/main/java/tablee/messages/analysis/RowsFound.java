package tablee.messages.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.method.Column;
import tablee.messages.method.Words;

/**
 * @param position everything up to this position of the log is in the answer
 * @param head the log's last position when it was asked
 * @param catchingUp whether the answer is behind
 * @param total rows found, on all pages
 * @param themes rows found by theme, as if no theme had been asked for
 * @param facets rows found by kind of facet, as if no kind had been asked for
 * @param columns of the grids that can be read, as their methods name them
 * @param rows by workshop, theme and order in their grid
 * @param next where the next page begins; null on the last
 */
public record RowsFound(
  long position,
  long head,
  boolean catchingUp,
  long total,
  List<ThemeCount> themes,
  List<FacetCount> facets,
  List<Column> columns,
  List<GridRow> rows,
  @Nullable String next
) {
  public record ThemeCount(String title, long rows) {}

  public record FacetCount(String kind, Words title, long rows) {}
}
