package tablee.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.grid.GridEvent;
import tablee.messages.grid.InheritedRow;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.WorkshopId;

/** The analysis grids: rows in their order, cells with the texts that stand, facets. */
final class Grids {

  private static final class Row {

    final RowId id;
    final AxisId axis;
    final @Nullable WorkshopId origin;
    final @Nullable Actor by;
    boolean out;

    Row(RowId id, AxisId axis, @Nullable WorkshopId origin, @Nullable Actor by) {
      this.id = id;
      this.by = by;
      this.axis = axis;
      this.origin = origin;
    }
  }

  private record Text(
    int version,
    String text,
    Set<Integer> basedOn,
    Actor by,
    Instant at,
    @Nullable WorkshopId origin
  ) {}

  private record Cell(RowId row, String column, List<Text> heads) {}

  private static final class Facet {

    final RowId row;
    final String kind;
    final Actor by;
    final int order;
    final @Nullable WorkshopId origin;
    String text;
    boolean out;

    Facet(GridEvent.FacetAdded added, int order) {
      this.row = added.row();
      this.kind = added.kind();
      this.by = added.by();
      this.order = order;
      this.origin = null;
      this.text = added.text();
    }

    Facet(RowId row, InheritedRow.Facet inherited, int order) {
      this.row = row;
      this.kind = inherited.kind();
      this.by = inherited.by();
      this.order = order;
      this.origin = inherited.written();
      this.text = inherited.text();
    }
  }

  private static final class Side {

    final FacetId facet;
    final Actor by;
    final int order;
    String text;
    boolean out;

    Side(GridEvent.SideAdded added, int order) {
      this.facet = added.facet();
      this.by = added.by();
      this.order = order;
      this.text = added.text();
    }

    Side(FacetId facet, InheritedRow.Side inherited, int order) {
      this.facet = facet;
      this.by = inherited.by();
      this.order = order;
      this.text = inherited.text();
    }
  }

  private final Map<String, List<Row>> grids = new LinkedHashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<String, Facet> facets = new LinkedHashMap<>();
  private final Map<String, Side> sides = new LinkedHashMap<>();
  private int facetsEver;
  private int sidesEver;

  void evolve(GridEvent event, Instant at, Touched touched) {
    if (isAnothersId(event)) {
      return;
    }
    var grid = grids.computeIfAbsent(event.axis().value(), _ -> new ArrayList<>());
    switch (event) {
      case GridEvent.RowAdded added -> {
        var row = new Row(added.row(), added.axis(), null, added.by());
        rows.put(added.row().value(), row);
        place(grid, row, added.after());
        touchRow(row, touched);
      }
      case GridEvent.RowMoved moved -> {
        var row = row(moved.row());
        grid.remove(row);
        place(grid, row, moved.after());
        touched.card(Section.GRIDS, moved.axis());
      }
      case GridEvent.RowTakenOut taken -> {
        row(taken.row()).out = true;
        touchRow(row(taken.row()), touched);
      }
      case GridEvent.RowPutBack back -> {
        row(back.row()).out = false;
        touchRow(row(back.row()), touched);
      }
      case GridEvent.CellEdited edited -> {
        var cell = cells.computeIfAbsent(cellId(edited), _ ->
          new Cell(edited.row(), edited.column(), new ArrayList<>())
        );
        cell.heads.removeIf(head -> edited.basedOn().contains(head.version));
        cell.heads.add(new Text(edited.version(), edited.text(), edited.basedOn(), edited.by(), at, null));
        touched.card(Section.CELLS, cellId(edited));
      }
      case GridEvent.FacetAdded added -> {
        facets.put(added.facet().value(), new Facet(added, facetsEver++));
        touched.card(Section.FACETS, added.facet());
      }
      case GridEvent.FacetRevised revised -> {
        facet(revised.facet().value()).text = revised.text();
        touched.card(Section.FACETS, revised.facet());
      }
      case GridEvent.FacetTakenOut taken -> {
        facet(taken.facet().value()).out = true;
        touchFacet(taken.facet().value(), touched);
      }
      case GridEvent.FacetPutBack back -> {
        facet(back.facet().value()).out = false;
        touchFacet(back.facet().value(), touched);
      }
      case GridEvent.SideAdded added -> {
        sides.put(added.side().value(), new Side(added, sidesEver++));
        touched.card(Section.SIDES, added.side());
      }
      case GridEvent.SideRevised revised -> {
        side(revised.side()).text = revised.text();
        touched.card(Section.SIDES, revised.side());
      }
      case GridEvent.SideTakenOut taken -> {
        side(taken.side()).out = true;
        touched.card(Section.SIDES, taken.side());
      }
      case GridEvent.SidePutBack back -> {
        side(back.side()).out = false;
        touched.card(Section.SIDES, back.side());
      }
      case GridEvent.RowInherited inherited -> inherit(grid, inherited, touched);
    }
  }

  /** Whatever of it was inherited before goes: nothing else can have happened to it since. */
  private void inherit(List<Row> grid, GridEvent.RowInherited inherited, Touched touched) {
    var before = rows.get(inherited.row().value());
    if (before != null) {
      grids.values().forEach(each -> each.remove(before));
      touchRow(before, touched);
    }
    cells.values().removeIf(cell -> cell.row.equals(inherited.row()));
    facets.entrySet().removeIf(facet -> {
      var gone = facet.getValue().row.equals(inherited.row());
      if (gone) {
        sides.values().removeIf(side -> side.facet.value().equals(facet.getKey()));
      }
      return gone;
    });
    var row = new Row(inherited.row(), inherited.axis(), inherited.snapshot().workshop(), null);
    row.out = inherited.content().out();
    rows.put(row.id.value(), row);
    place(grid, row, inherited.after());
    for (var cell : inherited.content().cells()) {
      cells.put(
        row.id + "." + cell.column(),
        new Cell(row.id, cell.column(), new ArrayList<>(cell.heads().stream().map(Grids::text).toList()))
      );
    }
    for (var facet : inherited.content().facets()) {
      facets.put(facet.facet().value(), new Facet(row.id, facet, facetsEver++));
      facet
        .sides()
        .forEach(side -> sides.put(side.side().value(), new Side(facet.facet(), side, sidesEver++)));
    }
    touchRow(row, touched);
  }

  private static Text text(InheritedRow.Text head) {
    return new Text(head.version(), head.text(), head.basedOn(), head.by(), head.at(), head.written());
  }

  /**
   * Devices make the ids of rows, facets and positions, and the domain keeps them apart within a grid. Whoever uses an id of
   * another grid's shows nothing by it, and disturbs nobody.
   */
  private boolean isAnothersId(GridEvent event) {
    if (event instanceof GridEvent.RowInherited) {
      return false;
    }
    var row = rows.get(event.row().value());
    return (row != null && !row.axis.equals(event.axis())) || isAnothersFacet(event) || isAnothersSide(event);
  }

  private boolean isAnothersFacet(GridEvent event) {
    var id = switch (event) {
      case GridEvent.FacetAdded it -> it.facet();
      case GridEvent.FacetRevised it -> it.facet();
      case GridEvent.FacetTakenOut it -> it.facet();
      case GridEvent.FacetPutBack it -> it.facet();
      case GridEvent.SideAdded it -> it.facet();
      case GridEvent.SideRevised it -> it.facet();
      case GridEvent.SideTakenOut it -> it.facet();
      case GridEvent.SidePutBack it -> it.facet();
      case
        GridEvent.RowAdded _,
        GridEvent.RowMoved _,
        GridEvent.RowTakenOut _,
        GridEvent.RowPutBack _,
        GridEvent.CellEdited _,
        GridEvent.RowInherited _ -> null;
    };
    var facet = id == null ? null : facets.get(id.value());
    return facet != null && !facet.row.equals(event.row());
  }

  private boolean isAnothersSide(GridEvent event) {
    return switch (event) {
      case GridEvent.SideAdded it -> isAnothersSide(it.side(), it.facet());
      case GridEvent.SideRevised it -> isAnothersSide(it.side(), it.facet());
      case GridEvent.SideTakenOut it -> isAnothersSide(it.side(), it.facet());
      case GridEvent.SidePutBack it -> isAnothersSide(it.side(), it.facet());
      case
        GridEvent.RowAdded _,
        GridEvent.RowMoved _,
        GridEvent.RowTakenOut _,
        GridEvent.RowPutBack _,
        GridEvent.CellEdited _,
        GridEvent.FacetAdded _,
        GridEvent.FacetRevised _,
        GridEvent.FacetTakenOut _,
        GridEvent.FacetPutBack _,
        GridEvent.RowInherited _ -> false;
    };
  }

  private boolean isAnothersSide(SideId id, FacetId facet) {
    var side = sides.get(id.value());
    return side != null && !side.facet.equals(facet);
  }

  private static void place(List<Row> grid, Row row, @Nullable RowId after) {
    int place = 0;
    for (int i = 0; after != null && i < grid.size(); i++) {
      if (grid.get(i).id.equals(after)) {
        place = i + 1;
      }
    }
    grid.add(place, row);
  }

  /** Cells and facets of a row come and go with it for those who do not see rows that were taken out. */
  private void touchRow(Row row, Touched touched) {
    touched.card(Section.GRIDS, row.axis);
    touched.card(Section.ROWS, row.id);
    cells.forEach((id, cell) -> {
      if (cell.row.equals(row.id)) {
        touched.card(Section.CELLS, id);
      }
    });
    facets.forEach((id, facet) -> {
      if (facet.row.equals(row.id)) {
        touchFacet(id, touched);
      }
    });
  }

  /** The positions of a controversy come and go with it. */
  private void touchFacet(String facet, Touched touched) {
    touched.card(Section.FACETS, facet);
    sides.forEach((id, side) -> {
      if (side.facet.value().equals(facet)) {
        touched.card(Section.SIDES, id);
      }
    });
  }

  /** A row, a cell, a facet or a position, with what comes and goes with it. */
  void touch(Section section, String id, Touched touched) {
    switch (section) {
      case ROWS -> {
        var row = rows.get(id);
        if (row != null) {
          touchRow(row, touched);
        }
      }
      case FACETS -> touchFacet(id, touched);
      default -> touched.card(section, id);
    }
  }

  /** What something in the grid stands in: a row, or a controversy for one of its positions; null for nothing known. */
  @Nullable
  Place place(Section section, String id) {
    return switch (section) {
      case CELLS -> {
        var cell = cells.get(id);
        yield cell == null ? null : new Place(Section.ROWS, cell.row.value());
      }
      case FACETS -> {
        var facet = facets.get(id);
        yield facet == null ? null : new Place(Section.ROWS, facet.row.value());
      }
      case SIDES -> {
        var side = sides.get(id);
        yield side == null ? null : new Place(Section.FACETS, side.facet.value());
      }
      default -> null;
    };
  }

  record Place(Section section, String id) {}

  Authored authored(Section section, String id) {
    return switch (section) {
      case ROWS -> authoredRow(id);
      case CELLS -> {
        var cell = cells.get(id);
        yield cell == null ? Authored.NOTHING : authored(cell);
      }
      case FACETS -> {
        var facet = facets.get(id);
        yield facet == null ? Authored.NOTHING : Authored.of(Stream.of(facet.by), facet.text);
      }
      case SIDES -> {
        var side = sides.get(id);
        yield side == null ? Authored.NOTHING : Authored.of(Stream.of(side.by), side.text);
      }
      default -> Authored.NOTHING;
    };
  }

  private static Authored authored(Cell cell) {
    return Authored.of(
      cell.heads.stream().map(Text::by),
      cell.heads.stream().map(Text::text).collect(Collectors.joining("\n"))
    );
  }

  /** A row is everybody's who wrote in it, and known by what was written first. */
  private Authored authoredRow(String id) {
    var row = rows.get(id);
    if (row == null) {
      return Authored.NOTHING;
    }
    var written = cells
      .values()
      .stream()
      .filter(cell -> cell.row.equals(row.id))
      .toList();
    return Authored.of(
      Stream.concat(
        Stream.ofNullable(row.by),
        Stream.concat(
          written.stream().flatMap(cell -> cell.heads.stream().map(Text::by)),
          facets
            .values()
            .stream()
            .filter(facet -> facet.row.equals(row.id))
            .map(facet -> facet.by)
        )
      ),
      written.isEmpty() ? "" : authored(written.getFirst()).text()
    );
  }

  private static String cellId(GridEvent.CellEdited edited) {
    return edited.row() + "." + edited.column();
  }

  private Row row(RowId id) {
    return known(rows.get(id.value()), "row", id.value());
  }

  private Facet facet(String id) {
    return known(facets.get(id), "facet", id);
  }

  private Side side(SideId id) {
    return known(sides.get(id.value()), "side", id.value());
  }

  private static <T> T known(@Nullable T thing, String kind, String id) {
    if (thing == null) {
      throw new IllegalStateException("no " + kind + " " + id + " on the board");
    }
    return thing;
  }

  Iterable<String> gridIds() {
    return grids.keySet();
  }

  boolean hasRow(RowId row) {
    return rows.containsKey(row.value());
  }

  Iterable<String> rowIds() {
    return rows.keySet();
  }

  Iterable<String> cellIds() {
    return cells.keySet();
  }

  Iterable<String> facetIds() {
    return facets.keySet();
  }

  Iterable<String> sideIds() {
    return sides.keySet();
  }

  /** Whether what stands beside a row is hidden with it; an id that no grid has hides nothing. */
  boolean unseen(RowId row, Eyes eyes) {
    var it = rows.get(row.value());
    return it != null && unseen(it, eyes);
  }

  private boolean unseen(Row row, Eyes eyes) {
    return row.out && eyes.audience() == Audience.PROJECTOR;
  }

  @Nullable
  Card gridCard(String id, Predicate<RowId> hidden) {
    var grid = grids.get(id);
    return grid == null
      ? null
      : new Card.GridCard(
          grid
            .stream()
            .filter(row -> !row.out && !hidden.test(row.id))
            .map(row -> row.id)
            .toList()
        );
  }

  @Nullable
  Card rowCard(String id, Eyes eyes) {
    var row = rows.get(id);
    return row == null || unseen(row, eyes)
      ? null
      : new Card.RowCard(row.axis, row.out ? true : null, row.origin);
  }

  @Nullable
  Card cellCard(String id, Eyes eyes) {
    var cell = cells.get(id);
    return cell == null || unseen(row(cell.row), eyes)
      ? null
      : new Card.CellCard(
          cell.row,
          cell.column,
          cell.heads
            .stream()
            .map(text ->
              new Card.Version(
                text.version,
                text.text,
                text.basedOn,
                eyes.author(text.by),
                text.at,
                text.origin
              )
            )
            .toList()
        );
  }

  @Nullable
  Card sideCard(String id, Eyes eyes) {
    var side = sides.get(id);
    return side == null || side.out || facetCard(side.facet.value(), eyes) == null
      ? null
      : new Card.SideCard(side.facet, side.text, eyes.author(side.by), side.order);
  }

  @Nullable
  Card facetCard(String id, Eyes eyes) {
    var facet = facets.get(id);
    return facet == null || facet.out || unseen(row(facet.row), eyes)
      ? null
      : new Card.FacetCard(
          facet.row,
          facet.kind,
          facet.text,
          eyes.author(facet.by),
          facet.order,
          facet.origin
        );
  }
}
