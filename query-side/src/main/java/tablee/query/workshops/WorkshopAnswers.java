package tablee.query.workshops;

import static java.util.Comparator.comparing;
import static tablee.query.views.Refusals.answer;
import static tablee.query.views.Refusals.missing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import tablee.board.Card;
import tablee.messages.Actor;
import tablee.messages.analysis.DescribeWorkshop;
import tablee.messages.analysis.GridRow;
import tablee.messages.analysis.ListWorkshops;
import tablee.messages.analysis.WorkshopDescribed;
import tablee.messages.analysis.WorkshopSummary;
import tablee.messages.analysis.WorkshopsListed;
import tablee.messages.id.AxisId;
import tablee.messages.id.TableId;
import tablee.messages.log.PersonalData;
import tablee.query.board.BoardView;
import tablee.query.board.Cards;
import tablee.query.board.Nicknames;
import tablee.query.rows.RowAnswers;
import tablee.query.rows.RowsView;
import tablee.query.rows.StoredRows;
import tablee.query.views.Standing;
import tablee.query.views.Views;

/** Lists workshops, and describes one in full. */
public final class WorkshopAnswers {

  private final WorkshopsView workshops;
  private final BoardView boards;
  private final RowsView rowsView;
  private final StoredRows rows;
  private final Views views;
  private final PersonalData personalData;

  public WorkshopAnswers(
    WorkshopsView workshops,
    BoardView boards,
    RowsView rowsView,
    StoredRows rows,
    Views views,
    PersonalData personalData
  ) {
    this.workshops = workshops;
    this.boards = boards;
    this.rowsView = rowsView;
    this.rows = rows;
    this.views = views;
    this.personalData = personalData;
  }

  @QueryHandler
  public WorkshopsListed on(ListWorkshops asked) {
    return answer(() -> {
      var standing = views.standing(workshops);
      return new WorkshopsListed(
        standing.position(),
        standing.head(),
        standing.catchingUp(),
        workshops.readable(asked.scope())
      );
    });
  }

  @QueryHandler
  public WorkshopDescribed on(DescribeWorkshop asked) {
    return answer(() -> {
      var standing = views.standing(workshops, boards, rowsView);
      var summary = workshops.readable(asked.scope(), asked.workshop());
      var board = boards.cards(asked.workshop());
      if (summary.isEmpty() || board.isEmpty()) {
        throw missing(standing, "workshop", asked.workshop().value());
      }
      var nicknames = Nicknames.of(asked.workshop(), board.get().line(), personalData);
      var grid = RowAnswers.named(rows.of(asked.workshop()), personalData);
      return described(standing, summary.get(), board.get(), grid, nicknames);
    });
  }

  private static WorkshopDescribed described(
    Standing standing,
    WorkshopSummary summary,
    Cards board,
    List<GridRow> rows,
    Nicknames nicknames
  ) {
    var people = people(board, nicknames);
    return new WorkshopDescribed(
      standing.position(),
      standing.head(),
      standing.catchingUp(),
      summary,
      board
        .tables()
        .entrySet()
        .stream()
        .map(table ->
          new WorkshopDescribed.Table(table.getKey(), table.getValue().name(), seated(table.getKey(), people))
        )
        .toList(),
      board
        .axes()
        .entrySet()
        .stream()
        .map(axis -> axis(axis.getKey(), axis.getValue()))
        .toList(),
      board
        .axes()
        .entrySet()
        .stream()
        .filter(axis -> board.groups().containsKey(axis.getKey()))
        .map(axis ->
          new WorkshopDescribed.Group(axis.getKey(), axis.getValue().title(), members(axis.getKey(), board))
        )
        .toList(),
      rows,
      people
    );
  }

  private static WorkshopDescribed.Axis axis(AxisId id, Card.AxisCard axis) {
    return new WorkshopDescribed.Axis(
      id,
      axis.title(),
      axis.reason(),
      axis.table(),
      axis.by(),
      axis.from(),
      axis.into(),
      axis.withdrawn(),
      axis.validated()
    );
  }

  private static List<Actor> seated(TableId table, List<WorkshopDescribed.Person> people) {
    return people
      .stream()
      .filter(person -> table.equals(person.table()))
      .map(WorkshopDescribed.Person::actor)
      .toList();
  }

  private static List<Actor> members(AxisId axis, Cards board) {
    var group = Objects.requireNonNull(board.groups().get(axis));
    return group.members().stream().map(Actor::participant).toList();
  }

  private static List<WorkshopDescribed.Person> people(Cards board, Nicknames nicknames) {
    return board
      .people()
      .entrySet()
      .stream()
      .map(person ->
        new WorkshopDescribed.Person(
          Actor.participant(person.getKey()),
          nicknames.of(person.getKey()),
          person.getValue().table(),
          person.getValue().removed()
        )
      )
      .sorted(
        comparing(
          WorkshopDescribed.Person::name,
          Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER)
        ).thenComparing(person -> person.actor().id())
      )
      .toList();
  }
}
