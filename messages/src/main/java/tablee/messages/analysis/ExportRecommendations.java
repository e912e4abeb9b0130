package tablee.messages.analysis;

import tablee.messages.id.ProgrammeId;

/** Asks for a programme's recommendations as CSV. Answered by a {@link CsvPart} that holds all of them. */
public record ExportRecommendations(
  ProgrammeId programme,
  RecommendationFilter filter,
  ExportRows.Flavour flavour
) implements Question<CsvPart> {
  @Override
  public Class<CsvPart> answer() {
    return CsvPart.class;
  }
}
