package tablee.query.csv;

import static tablee.query.views.Refusals.answer;

import org.axonframework.queryhandling.QueryHandler;
import tablee.messages.analysis.CsvPart;
import tablee.messages.analysis.ExportRows;
import tablee.messages.log.PersonalData;
import tablee.query.rows.RowAnswers;
import tablee.query.rows.RowsView;
import tablee.query.rows.StoredRows;
import tablee.query.views.Views;

/** Writes rows as CSV, so many at a time that no file, however long, is ever whole in memory. */
public final class ExportAnswers {

  private static final int ROWS_IN_A_PART = 500;
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private final StoredRows rows;
  private final RowsView view;
  private final Views views;
  private final PersonalData personalData;

  public ExportAnswers(StoredRows rows, RowsView view, Views views, PersonalData personalData) {
    this.rows = rows;
    this.view = view;
    this.views = views;
    this.personalData = personalData;
  }

  @QueryHandler
  public CsvPart on(ExportRows asked) {
    return answer(() -> {
      var standing = views.standing(view);
      var dialect = Dialect.of(asked.flavour());
      var text = new StringBuilder();
      var from = asked.after() == null ? begin(asked, dialect, text) : Continuation.read(asked.after());
      var page = rows.page(asked.scope(), asked.filter(), from.after(), ROWS_IN_A_PART);
      for (var row : RowAnswers.named(page.rows(), personalData)) {
        text.append(dialect.line(from.layout().fields(row, dialect)));
      }
      var next = page.next() == null ? null : new Continuation(from.layout(), page.next()).written();
      return new CsvPart(standing.position(), text.toString(), next);
    });
  }

  private Continuation begin(ExportRows asked, Dialect dialect, StringBuilder text) {
    var frame = rows.frame(asked.scope(), asked.filter());
    text.append(BYTE_ORDER_MARK).append(dialect.line(Layout.headers(frame, dialect)));
    return new Continuation(Layout.of(frame), null);
  }
}
