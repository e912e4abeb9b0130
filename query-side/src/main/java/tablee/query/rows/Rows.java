package tablee.query.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.board.Card;
import tablee.messages.Actor;
import tablee.messages.analysis.GridRow;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;
import tablee.query.board.Cards;

/** The rows of one board, as they are read far from it. */
final class Rows {

  private final Cards board;
  private final GridRow.Workshop workshop;
  private final Map<RowId, Map<String, List<GridRow.Text>>> cells = new LinkedHashMap<>();
  private final Map<RowId, List<GridRow.Facet>> facets = new LinkedHashMap<>();
  private final Map<RowId, List<GridRow.Attachment>> attachments = new LinkedHashMap<>();
  private final Map<RowId, Integer> contested = new LinkedHashMap<>();

  Rows(Cards board) {
    this.board = board;
    var frame = board.workshop();
    workshop = new GridRow.Workshop(
      board.id(),
      frame.title(),
      frame.date(),
      frame.place(),
      board.territory()
    );
    for (var column : board.method().columns()) {
      board
        .rows()
        .keySet()
        .forEach(row -> cell(row, column.id()));
    }
    Map<FacetId, List<GridRow.Side>> sides = new HashMap<>();
    board
      .sides()
      .forEach((id, side) ->
        sides
          .computeIfAbsent(side.facet(), _ -> new ArrayList<>())
          .add(new GridRow.Side(id, side.text(), side.by()))
      );
    board
      .facets()
      .forEach((id, facet) ->
        facets
          .computeIfAbsent(facet.row(), _ -> new ArrayList<>())
          .add(new GridRow.Facet(id, facet.kind(), facet.text(), facet.by(), sides.get(id)))
      );
    board.attachments().forEach(this::attachment);
  }

  private void cell(RowId row, String column) {
    var cell = board.cells().get(row + "." + column);
    if (cell == null) {
      return;
    }
    if (cell.heads().size() > 1) {
      contested.merge(row, 1, Integer::sum);
    }
    var texts = cell
      .heads()
      .stream()
      .filter(head -> !head.text().isEmpty())
      .map(Rows::text)
      .toList();
    if (!texts.isEmpty()) {
      cells.computeIfAbsent(row, _ -> new LinkedHashMap<>()).put(column, texts);
    }
  }

  private void attachment(AttachmentId id, Card.AttachmentCard card) {
    if (card.row() != null && card.stance() != null) {
      attachments
        .computeIfAbsent(card.row(), _ -> new ArrayList<>())
        .add(new GridRow.Attachment(id, card.item(), card.stance(), card.by()));
    }
  }

  private static GridRow.Text text(Card.Version head) {
    return new GridRow.Text(head.v(), head.text().lines().toList(), head.by(), head.at(), head.origin());
  }

  /** Those that stand, in order, each without a position. */
  List<GridRow> standing() {
    var places = new LinkedHashMap<AxisId, Integer>();
    return board
      .standingRows()
      .stream()
      .map(row -> row(row, places.merge(axis(row), 1, Integer::sum) - 1))
      .toList();
  }

  private AxisId axis(RowId row) {
    return Objects.requireNonNull(board.rows().get(row)).axis();
  }

  private GridRow row(RowId row, int order) {
    var texts = cells.getOrDefault(row, Map.of());
    var marks = facets.getOrDefault(row, List.of());
    return new GridRow(
      row,
      workshop,
      theme(axis(row)),
      order,
      texts,
      contested.getOrDefault(row, 0),
      marks,
      attachments.getOrDefault(row, List.of()),
      authors(texts, marks)
        .stream()
        .map(actor -> new GridRow.Contributor(actor, null))
        .toList(),
      0,
      continues(row)
    );
  }

  private List<WorkshopId> continues(RowId row) {
    return Objects.requireNonNull(board.rows().get(row)).origin() == null ? List.of() : board.line();
  }

  private GridRow.Theme theme(AxisId own) {
    var id = board.standing(own);
    var axis = board.axis(id);
    return new GridRow.Theme(
      id,
      axis.title(),
      axis.validated() != null,
      board.origins(id).stream().map(this::origin).toList()
    );
  }

  private GridRow.Origin origin(AxisId id) {
    var axis = board.axis(id);
    var table = axis.table() == null ? null : board.tables().get(axis.table());
    return new GridRow.Origin(id, axis.title(), table == null ? null : table.name());
  }

  private static Set<Actor> authors(Map<String, List<GridRow.Text>> texts, List<GridRow.Facet> facets) {
    var authors = new LinkedHashSet<Actor>();
    Stream.concat(
      texts.values().stream().flatMap(List::stream).map(GridRow.Text::by),
      facets.stream().flatMap(Rows::authors)
    )
      .filter(Objects::nonNull)
      .forEach(authors::add);
    return authors;
  }

  private static Stream<@Nullable Actor> authors(GridRow.Facet facet) {
    return Stream.concat(Stream.of(facet).map(GridRow.Facet::by), sides(facet).map(GridRow.Side::by));
  }

  private static Stream<GridRow.Side> sides(GridRow.Facet facet) {
    return facet.sides() == null ? Stream.empty() : facet.sides().stream();
  }

  /** Where a row stands among all rows; compared as text. Undecided dates come last. */
  static String place(GridRow row, Cards board) {
    var date = row.workshop().date();
    return String.join(
      "|",
      date == null ? "~" : date.toString(),
      row.workshop().workshop().value(),
      fixed(board.axis(row.theme().axis()).order()),
      fixed(board.axis(Objects.requireNonNull(board.rows().get(row.row())).axis()).order()),
      fixed(row.order()),
      row.row().value()
    );
  }

  private static String fixed(int number) {
    var digits = Integer.toString(number);
    return "0".repeat(6 - digits.length()) + digits;
  }

  /** All of a row's texts, as they are looked for. */
  static String searchable(GridRow row) {
    var workshop = row.workshop();
    var texts = Stream.of(
      Stream.of(row.theme().title()),
      row.theme().from().stream().map(GridRow.Origin::title),
      row
        .cells()
        .values()
        .stream()
        .flatMap(List::stream)
        .flatMap(text -> text.lines().stream()),
      row.facets().stream().map(GridRow.Facet::text),
      row.facets().stream().flatMap(Rows::sides).map(GridRow.Side::text),
      row
        .attachments()
        .stream()
        .map(attachment -> attachment.item().title()),
      Stream.of(workshop.title()),
      Stream.ofNullable(workshop.place())
    ).flatMap(each -> each);
    // Words are looked for one by one, so that nothing is found across the border of two texts.
    return String.join(" ", texts.map(Folding::fold).toList());
  }
}
