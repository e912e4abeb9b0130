package tablee.messages.analysis;

import org.jspecify.annotations.Nullable;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;

/**
 * Asks where a row comes from. Answered by {@link RowTraced}.
 *
 * @param workshop needed only where several workshops hold a row of that id
 */
public record TraceRow(
  ReadingScope scope,
  RowId row,
  @Nullable WorkshopId workshop
) implements Question<RowTraced> {
  @Override
  public Class<RowTraced> answer() {
    return RowTraced.class;
  }
}
