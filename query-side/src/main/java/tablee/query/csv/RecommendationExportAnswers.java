package tablee.query.csv;

import static java.util.stream.Collectors.toMap;
import static tablee.query.views.Refusals.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import tablee.board.Programme;
import tablee.messages.analysis.CsvPart;
import tablee.messages.analysis.ExportRecommendations;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.TerritoryId;
import tablee.messages.log.EventLog;
import tablee.messages.log.Recorded;
import tablee.query.counsel.Counsels;

/** Writes recommendations as CSV, in the form that rows have. */
public final class RecommendationExportAnswers {

  private static final int PAGE = 1_000;

  private final Counsels counsels;
  private final EventLog log;

  public RecommendationExportAnswers(Counsels counsels, EventLog log) {
    this.counsels = counsels;
    this.log = log;
  }

  @QueryHandler
  public CsvPart on(ExportRecommendations asked) {
    return answer(() -> {
      var dialect = Dialect.of(asked.flavour());
      var found = counsels.find(asked.programme(), asked.filter());
      var layout = new RecommendationLayout(territories(asked.programme()));
      var text = new StringBuilder(ExportAnswers.BYTE_ORDER_MARK);
      text.append(dialect.line(RecommendationLayout.headers(dialect)));
      found.recommendations().forEach(it -> text.append(dialect.line(layout.fields(it, dialect))));
      return new CsvPart(found.position(), text.toString(), null);
    });
  }

  private Map<TerritoryId, String> territories(ProgrammeId programme) {
    var story = new ArrayList<Recorded>();
    List<Recorded> page;
    do {
      page = log.read(programme.value(), story.isEmpty() ? 0 : story.getLast().position(), PAGE);
      story.addAll(page);
    } while (page.size() == PAGE);
    return Programme.of(story)
      .territories()
      .stream()
      .collect(toMap(Programme.Territory::territory, Programme.Territory::name));
  }
}
