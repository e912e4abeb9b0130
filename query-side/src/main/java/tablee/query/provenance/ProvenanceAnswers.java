package tablee.query.provenance;

import static tablee.query.views.Refusals.answer;
import static tablee.query.views.Refusals.missing;
import static tablee.query.views.Refusals.refuse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.analysis.GridRow;
import tablee.messages.analysis.RowTraced;
import tablee.messages.analysis.TraceRow;
import tablee.messages.id.AxisId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.PersonalData;
import tablee.query.board.BoardView;
import tablee.query.board.Cards;
import tablee.query.board.Nicknames;
import tablee.query.rows.RowAnswers;
import tablee.query.rows.RowsView;
import tablee.query.rows.StoredRows;
import tablee.query.views.Views;

/** Traces a row back to the tables. */
public final class ProvenanceAnswers {

  private final BoardView boards;
  private final RowsView rowsView;
  private final StoredRows rows;
  private final Views views;
  private final PersonalData personalData;

  public ProvenanceAnswers(
    BoardView boards,
    RowsView rowsView,
    StoredRows rows,
    Views views,
    PersonalData personalData
  ) {
    this.boards = boards;
    this.rowsView = rowsView;
    this.rows = rows;
    this.views = views;
    this.personalData = personalData;
  }

  @QueryHandler
  public RowTraced on(TraceRow asked) {
    return answer(() -> {
      var standing = views.standing(boards, rowsView);
      var found = rows.named(asked.scope(), asked.row(), asked.workshop());
      if (found.size() > 1) {
        throw refuse(new Rejection.Malformed("workshop"));
      }
      if (found.isEmpty()) {
        throw missing(standing, "row", asked.row().value());
      }
      var row = found.getFirst();
      var workshop = row.workshop().workshop();
      var board = boards.cards(workshop).orElseThrow(() -> missing(standing, "workshop", workshop.value()));
      if (!board.axes().containsKey(row.theme().axis())) {
        throw missing(standing, "row", asked.row().value());
      }
      var theme = axis(row.theme().axis(), board, null);
      var nicknames = Nicknames.of(workshop, board.line(), personalData);
      return new RowTraced(
        standing.position(),
        standing.head(),
        standing.catchingUp(),
        RowAnswers.named(found, personalData).getFirst(),
        theme,
        nicknames.named(who(row, theme))
      );
    });
  }

  /** @param workshop null for the row's own, where the tracing begins */
  private RowTraced.Axis axis(AxisId id, Cards board, @Nullable WorkshopId workshop) {
    var axis = board.axis(id);
    return new RowTraced.Axis(
      id,
      axis.title(),
      axis.reason(),
      axis.validated() != null,
      axis.by(),
      table(axis.table(), board),
      votes(id, board),
      axis.origin() == null
        ? axis
            .from()
            .stream()
            .map(from -> axis(from, board, workshop))
            .toList()
        : inherited(id, axis.origin()),
      workshop
    );
  }

  /** The chain goes on in the earlier workshop, to whoever may read what has come of it. */
  private List<RowTraced.Axis> inherited(AxisId id, WorkshopId earlier) {
    return boards
      .cards(earlier)
      .filter(board -> board.axes().containsKey(id))
      .map(board -> List.of(axis(id, board, earlier)))
      .orElse(List.of());
  }

  private static RowTraced.@Nullable Table table(@Nullable TableId id, Cards board) {
    var table = id == null ? null : board.tables().get(id);
    return id == null || table == null ? null : new RowTraced.Table(id, table.name());
  }

  private static List<RowTraced.Votes> votes(AxisId axis, Cards board) {
    return board
      .ballots()
      .entrySet()
      .stream()
      .flatMap(entry -> {
        var results = entry.getValue().results();
        var votes = results == null ? null : results.get(axis);
        return votes == null
          ? Stream.empty()
          : Stream.of(new RowTraced.Votes(entry.getKey(), entry.getValue().kind(), votes, entry.getValue().voters()));
      })
      .toList();
  }

  private static Set<Actor> who(GridRow row, RowTraced.Axis theme) {
    var who = new LinkedHashSet<Actor>();
    row.by().forEach(contributor -> who.add(contributor.actor()));
    authors(theme).filter(Objects::nonNull).forEach(who::add);
    return who;
  }

  private static Stream<@Nullable Actor> authors(RowTraced.Axis axis) {
    return Stream.concat(
      Stream.of(axis).map(RowTraced.Axis::by),
      axis.from().stream().flatMap(ProvenanceAnswers::authors)
    );
  }
}
