package tablee.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.grid.GridEvent;
import tablee.messages.grid.InheritedRow;
import tablee.messages.id.AxisId;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;

/** The analysis grids: rows in their order, cells with the texts that stand, facets. */
final class Grids {

  private static final class Row {

    final RowId id;
    final AxisId axis;
    final @Nullable WorkshopId origin;
    boolean out;

    Row(RowId id, AxisId axis, @Nullable WorkshopId origin) {
      this.id = id;
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

  private final Map<String, List<Row>> grids = new LinkedHashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<String, Facet> facets = new LinkedHashMap<>();
  private int facetsEver;

  void evolve(GridEvent event, Instant at, Touched touched) {
    if (isAnothersId(event)) {
      return;
    }
    var grid = grids.computeIfAbsent(event.axis().value(), _ -> new ArrayList<>());
    switch (event) {
      case GridEvent.RowAdded added -> {
        var row = new Row(added.row(), added.axis(), null);
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
        touched.card(Section.FACETS, taken.facet());
      }
      case GridEvent.FacetPutBack back -> {
        facet(back.facet().value()).out = false;
        touched.card(Section.FACETS, back.facet());
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
    facets.values().removeIf(facet -> facet.row.equals(inherited.row()));
    var row = new Row(inherited.row(), inherited.axis(), inherited.snapshot().workshop());
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
    }
    touchRow(row, touched);
  }

  private static Text text(InheritedRow.Text head) {
    return new Text(head.version(), head.text(), head.basedOn(), head.by(), head.at(), head.written());
  }

  /**
   * Devices make the ids of rows and facets, and the domain keeps them apart within a grid. Whoever uses an id of
   * another grid's shows nothing by it, and disturbs nobody.
   */
  private boolean isAnothersId(GridEvent event) {
    if (event instanceof GridEvent.RowInherited) {
      return false;
    }
    var row = rows.get(event.row().value());
    return (row != null && !row.axis.equals(event.axis())) || isAnothersFacet(event);
  }

  private boolean isAnothersFacet(GridEvent event) {
    var id = switch (event) {
      case GridEvent.FacetAdded it -> it.facet();
      case GridEvent.FacetRevised it -> it.facet();
      case GridEvent.FacetTakenOut it -> it.facet();
      case GridEvent.FacetPutBack it -> it.facet();
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
        touched.card(Section.FACETS, id);
      }
    });
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

  private static <T> T known(@Nullable T thing, String kind, String id) {
    if (thing == null) {
      throw new IllegalStateException("no " + kind + " " + id + " on the board");
    }
    return thing;
  }

  Iterable<String> gridIds() {
    return grids.keySet();
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

  private boolean unseen(Row row, Eyes eyes) {
    return row.out && eyes.audience() == Audience.PROJECTOR;
  }

  @Nullable
  Card gridCard(String id) {
    var grid = grids.get(id);
    return grid == null
      ? null
      : new Card.GridCard(
          grid
            .stream()
            .filter(row -> !row.out)
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
