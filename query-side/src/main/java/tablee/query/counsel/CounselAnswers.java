package tablee.query.counsel;

import static tablee.query.views.Refusals.answer;

import org.axonframework.queryhandling.QueryHandler;
import tablee.messages.analysis.FindRecommendations;
import tablee.messages.analysis.RecommendationsFound;

/** Finds recommendations. */
public final class CounselAnswers {

  private final Counsels counsels;

  public CounselAnswers(Counsels counsels) {
    this.counsels = counsels;
  }

  @QueryHandler
  public RecommendationsFound on(FindRecommendations asked) {
    return answer(() -> {
      var found = counsels.find(asked.programme(), asked.filter());
      return new RecommendationsFound(found.changed(), found.recommendations());
    });
  }
}
