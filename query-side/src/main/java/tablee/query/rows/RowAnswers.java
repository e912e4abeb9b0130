package tablee.query.rows;

import static tablee.query.views.Refusals.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import tablee.messages.analysis.FindRows;
import tablee.messages.analysis.GridRow;
import tablee.messages.analysis.RowsFound;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.PersonalData;
import tablee.query.board.Nicknames;
import tablee.query.views.Views;

/** Finds rows. */
public final class RowAnswers {

  private final StoredRows rows;
  private final RowsView view;
  private final Views views;
  private final PersonalData personalData;

  public RowAnswers(StoredRows rows, RowsView view, Views views, PersonalData personalData) {
    this.rows = rows;
    this.view = view;
    this.views = views;
    this.personalData = personalData;
  }

  @QueryHandler
  public RowsFound on(FindRows asked) {
    return answer(() -> {
      var standing = views.standing(view);
      var page = rows.page(asked.scope(), asked.filter(), asked.after(), asked.limit());
      var frame = rows.frame(asked.scope(), asked.filter());
      return new RowsFound(
        standing.position(),
        standing.head(),
        standing.catchingUp(),
        rows.total(asked.scope(), asked.filter()),
        rows.themes(asked.scope(), asked.filter()),
        rows.facets(asked.scope(), asked.filter(), frame),
        frame.columns(),
        named(page.rows(), personalData),
        page.next()
      );
    });
  }

  /** Rows with the names of those who wrote them, as they are known now. */
  public static List<GridRow> named(List<GridRow> rows, PersonalData personalData) {
    Map<List<WorkshopId>, Nicknames> people = new HashMap<>();
    return rows
      .stream()
      .map(row ->
        named(
          row,
          people.computeIfAbsent(line(row), line ->
            Nicknames.of(line.getFirst(), line.subList(1, line.size()), personalData)
          )
        )
      )
      .toList();
  }

  private static List<WorkshopId> line(GridRow row) {
    var line = new ArrayList<WorkshopId>();
    line.add(row.workshop().workshop());
    line.addAll(row.continues());
    return line;
  }

  private static GridRow named(GridRow row, Nicknames nicknames) {
    return new GridRow(
      row.row(),
      row.workshop(),
      row.theme(),
      row.order(),
      row.cells(),
      row.contested(),
      row.facets(),
      row.attachments(),
      nicknames.named(row.by().stream().map(GridRow.Contributor::actor).toList()),
      row.position(),
      row.continues()
    );
  }
}
