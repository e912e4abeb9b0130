package tablee.messages.analysis;

import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;

/**
 * Asks for a page of rows. Answered by {@link RowsFound}.
 *
 * @param after where the page before said the next one begins; null for the first
 * @param limit rows on a page, 1 to {@value #MOST}
 */
public record FindRows(
  ReadingScope scope,
  RowFilter filter,
  @Nullable String after,
  int limit
) implements Question<RowsFound> {
  public static final int MOST = 500;

  /** Throws {@link tablee.messages.RejectedException} for a page of no size or of too great a one. */
  public FindRows {
    if (limit < 1 || limit > MOST) {
      throw new Rejection.Malformed("limit").asException();
    }
  }

  @Override
  public Class<RowsFound> answer() {
    return RowsFound.class;
  }
}
