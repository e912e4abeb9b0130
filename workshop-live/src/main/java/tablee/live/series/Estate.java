package tablee.live.series;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.board.Audience;
import tablee.board.Board;
import tablee.board.Card;
import tablee.board.Section;
import tablee.messages.Actor;
import tablee.messages.axis.AxisCommand;
import tablee.messages.grid.InheritedRow;
import tablee.messages.homework.HomeworkCommand;
import tablee.messages.homework.Report;
import tablee.messages.homework.Task;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentCommand;
import tablee.messages.library.Target;
import tablee.messages.series.EarlierPerson;

/**
 * What a workshop leaves to the next one: the axes that are validated, the rows of their grids, what stands beside both, homework, and who was
 * there; nothing of what is kept from sight. Two estates that are equal leave the same.
 */
record Estate(
  List<EarlierPerson> people,
  List<AxisCommand.Inherited> axes,
  Map<AxisId, List<InheritedRow>> grids,
  List<AttachmentCommand.Inherited> items,
  List<HomeworkCommand.Inherited> homework
) {
  static Estate of(WorkshopId workshop, Board board) {
    return new Reading(workshop, board).estate();
  }

  private static final class Reading {

    private final WorkshopId workshop;
    private final Map<Section, Map<String, Card>> board;
    private final Map<String, Card.AxisCard> axes;
    private final Map<String, Card.RowCard> rows;
    private final Map<String, List<InheritedRow.Cell>> cells = new HashMap<>();
    private final Map<String, List<InheritedRow.Facet>> facets = new HashMap<>();
    private final Map<String, List<InheritedRow.Side>> sides = new HashMap<>();

    Reading(WorkshopId workshop, Board board) {
      this.workshop = workshop;
      this.board = board.cards(Audience.ANALYST, _ -> null);
      this.axes = ordered(Section.AXES, Card.AxisCard.class, Card.AxisCard::order);
      this.rows = section(Section.ROWS, Card.RowCard.class);
      section(Section.CELLS, Card.CellCard.class)
        .values()
        .forEach(cell -> cells.computeIfAbsent(cell.row().value(), _ -> new ArrayList<>()).add(cell(cell)));
      ordered(Section.SIDES, Card.SideCard.class, Card.SideCard::order).forEach((id, side) ->
        sides
          .computeIfAbsent(side.facet().value(), _ -> new ArrayList<>())
          .add(new InheritedRow.Side(new SideId(id), side.text(), author(side.by())))
      );
      ordered(Section.FACETS, Card.FacetCard.class, Card.FacetCard::order).forEach((id, facet) ->
        facets.computeIfAbsent(facet.row().value(), _ -> new ArrayList<>()).add(facet(id, facet))
      );
    }

    Estate estate() {
      return new Estate(people(), standingAxes(), grids(), items(), homework());
    }

    private List<EarlierPerson> people() {
      Map<String, AxisId> groups = new HashMap<>();
      section(Section.GROUPS, Card.GroupCard.class).forEach((axis, group) ->
        group.members().forEach(member -> groups.put(member.value(), new AxisId(axis)))
      );
      var ids = new LinkedHashSet<>(section(Section.PEOPLE, Card.PersonCard.class).keySet());
      ids.addAll(section(Section.EARLIER, Card.EarlierPersonCard.class).keySet());
      return ids
        .stream()
        .map(id -> new EarlierPerson(new ParticipantId(id), groups.get(id)))
        .toList();
    }

    private List<AxisCommand.Inherited> standingAxes() {
      return axes
        .entrySet()
        .stream()
        .filter(entry -> stands(entry.getValue()))
        .map(entry -> {
          var axis = entry.getValue();
          return new AxisCommand.Inherited(
            new AxisId(entry.getKey()),
            axis.title(),
            requireNonNullElse(axis.reason(), ""),
            author(axis.by())
          );
        })
        .toList();
    }

    private static boolean stands(Card.AxisCard axis) {
      return axis.validated() != null && axis.withdrawn() == null && axis.into() == null;
    }

    /** Rows of an axis that was merged go on under the one it lives on in. */
    private Map<AxisId, List<InheritedRow>> grids() {
      Map<AxisId, List<InheritedRow>> grids = new LinkedHashMap<>();
      var order = new LinkedHashSet<String>();
      section(Section.GRIDS, Card.GridCard.class)
        .values()
        .forEach(grid -> grid.rows().forEach(row -> order.add(row.value())));
      // Those that are out stand in no grid, and neither do those that are kept from sight.
      rows.forEach((id, row) -> {
        if (row.out() != null) {
          order.add(id);
        }
      });
      for (var id : order) {
        var row = rows.get(id);
        var theme = row == null ? null : theme(row.axis());
        if (row != null && theme != null) {
          grids.computeIfAbsent(theme, _ -> new ArrayList<>()).add(row(id, row));
        }
      }
      return grids;
    }

    private @Nullable AxisId theme(AxisId own) {
      var id = own;
      var axis = axes.get(id.value());
      while (axis != null && axis.into() != null) {
        id = axis.into();
        axis = axes.get(id.value());
      }
      return axis != null && stands(axis) ? id : null;
    }

    private InheritedRow row(String id, Card.RowCard row) {
      return new InheritedRow(
        new RowId(id),
        row.out() != null,
        cells.getOrDefault(id, List.of()),
        facets.getOrDefault(id, List.of())
      );
    }

    private InheritedRow.Cell cell(Card.CellCard cell) {
      return new InheritedRow.Cell(
        cell.column(),
        cell
          .heads()
          .stream()
          .map(head ->
            new InheritedRow.Text(
              head.v(),
              head.basedOn(),
              head.text(),
              author(head.by()),
              head.at(),
              requireNonNullElse(head.origin(), workshop)
            )
          )
          .toList()
      );
    }

    private InheritedRow.Facet facet(String id, Card.FacetCard facet) {
      return new InheritedRow.Facet(
        new FacetId(id),
        facet.kind(),
        facet.text(),
        author(facet.by()),
        requireNonNullElse(facet.origin(), workshop),
        sides.getOrDefault(id, List.of())
      );
    }

    /** What stands beside an axis that was merged stays with it, in the lineage. */
    private List<AttachmentCommand.Inherited> items() {
      List<AttachmentCommand.Inherited> items = new ArrayList<>();
      ordered(Section.ATTACHMENTS, Card.AttachmentCard.class, Card.AttachmentCard::order).forEach(
        (id, it) -> {
          var theme = it.on() == Target.AXIS && !isStanding(it.axis()) ? null : theme(it.axis());
          if (theme != null) {
            items.add(
              new AttachmentCommand.Inherited(
                new AttachmentId(id),
                it.item(),
                it.on(),
                theme,
                it.row(),
                it.stance(),
                author(it.by())
              )
            );
          }
        }
      );
      return items;
    }

    private boolean isStanding(AxisId id) {
      var axis = axes.get(id.value());
      return axis != null && stands(axis);
    }

    private List<HomeworkCommand.Inherited> homework() {
      return ordered(Section.HOMEWORK, Card.HomeworkCard.class, Card.HomeworkCard::order)
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().dropped() == null)
        .map(entry -> {
          var it = entry.getValue();
          return new HomeworkCommand.Inherited(
            new HomeworkId(entry.getKey()),
            new Task(it.what(), it.axis(), it.row(), it.who(), it.due()),
            new Report(it.done() != null, requireNonNullElse(it.found(), ""))
          );
        })
        .toList();
    }

    private static Actor author(@Nullable Actor by) {
      if (by == null) {
        throw new IllegalStateException("facilitators see every author");
      }
      return by;
    }

    private <C extends Card> Map<String, C> section(Section section, Class<C> type) {
      Map<String, C> cards = new LinkedHashMap<>();
      board.getOrDefault(section, Map.of()).forEach((id, card) -> cards.put(id, type.cast(card)));
      return cards;
    }

    private <C extends Card> Map<String, C> ordered(
      Section section,
      Class<C> type,
      Function<C, Integer> order
    ) {
      Map<String, C> cards = new LinkedHashMap<>();
      Stream<Map.Entry<String, C>> sorted = section(section, type)
        .entrySet()
        .stream()
        .sorted(Comparator.comparing(entry -> order.apply(entry.getValue())));
      sorted.forEach(entry -> cards.put(entry.getKey(), entry.getValue()));
      return cards;
    }
  }
}
