package tablee.messages.analysis;

import tablee.messages.id.ProgrammeId;

/** Asks for a programme's recommendations. Answered by {@link RecommendationsFound}. */
public record FindRecommendations(
  ProgrammeId programme,
  RecommendationFilter filter
) implements Question<RecommendationsFound> {
  @Override
  public Class<RecommendationsFound> answer() {
    return RecommendationsFound.class;
  }
}
