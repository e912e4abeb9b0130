package tablee.messages.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Asks for rows as CSV, part by part. Answered by {@link CsvPart}.
 *
 * @param after where the part before said the next one begins; null for the first, which holds the headers
 */
public record ExportRows(
  ReadingScope scope,
  RowFilter filter,
  Flavour flavour,
  @Nullable String after
) implements Question<CsvPart> {
  /** For the spreadsheets of which language: separator, dates and headers. */
  public enum Flavour {
    FRENCH,
    ENGLISH,
  }

  @Override
  public Class<CsvPart> answer() {
    return CsvPart.class;
  }
}
