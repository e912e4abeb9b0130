package tablee.command.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.command.text.TextVersions;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.grid.GridEvent;
import tablee.messages.grid.GridEvent.CellEdited;
import tablee.messages.grid.GridEvent.FacetAdded;
import tablee.messages.grid.GridEvent.FacetPutBack;
import tablee.messages.grid.GridEvent.FacetRevised;
import tablee.messages.grid.GridEvent.FacetTakenOut;
import tablee.messages.grid.GridEvent.RowAdded;
import tablee.messages.grid.GridEvent.RowInherited;
import tablee.messages.grid.GridEvent.RowMoved;
import tablee.messages.grid.GridEvent.RowPutBack;
import tablee.messages.grid.GridEvent.RowTakenOut;
import tablee.messages.grid.GridEvent.SideAdded;
import tablee.messages.grid.GridEvent.SidePutBack;
import tablee.messages.grid.GridEvent.SideRevised;
import tablee.messages.grid.GridEvent.SideTakenOut;
import tablee.messages.grid.InheritedRow;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.WorkshopId;
import tablee.messages.method.FacetKind;
import tablee.messages.moderation.Contribution;
import tablee.messages.series.Snapshot;

/** What one grid holds. */
public final class Rows {

  private record CellId(RowId row, String column) {}

  record Facet(RowId row, String kind, String text, boolean out) {
    private Facet reworded(String now) {
      return new Facet(row, kind, now, out);
    }

    private Facet out(boolean now) {
      return new Facet(row, kind, text, now);
    }
  }

  private final Map<RowId, Boolean> out = new HashMap<>();
  private final Map<CellId, TextVersions> cells = new HashMap<>();
  private final Map<FacetId, Facet> facets = new HashMap<>();
  private final Sides sides = new Sides();
  private RowOrder order = RowOrder.NONE;
  private final Map<RowId, Long> inheritedAt = new HashMap<>();

  /** Looks whether a row stands in its grid; what is put beside one that is taken out just then does no harm. */
  public static void mustStand(Premises premises, WorkshopId workshop, AxisId axis, RowId row) {
    premises.look(of(workshop, axis), rows -> {
      rows.mustStand(row);
      return true;
    });
  }

  /**
   * Looks whether a contribution was ever made in a grid. What was made once is there for good, so that nothing has to
   * rest on it.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.NotFound}
   */
  public static void mustHold(Premises premises, WorkshopId workshop, AxisId axis, Contribution what) {
    if (!premises.look(of(workshop, axis), rows -> rows.holds(what))) {
      throw new Rejection.NotFound(what.kind().word(), what.id()).asException();
    }
  }

  private boolean holds(Contribution what) {
    return switch (what.kind()) {
      case ROW -> out.containsKey(new RowId(what.id()));
      case CELL -> {
        int stop = what.id().indexOf('.');
        yield cells.containsKey(
          new CellId(new RowId(what.id().substring(0, stop)), what.id().substring(stop + 1))
        );
      }
      case FACET -> facets.containsKey(new FacetId(what.id()));
      case SIDE -> sides.hold(new SideId(what.id()));
      case AXIS, EXPECTATION, ANSWER, GROUPING -> false;
    };
  }

  private static Premise<Rows> of(WorkshopId workshop, AxisId axis) {
    return new Premise<>(Streams.grid(workshop, axis), Rows::new, (rows, event) -> {
      rows.evolve((GridEvent) event);
      return rows;
    });
  }

  void mustBeNew(RowId row) {
    if (out.containsKey(row)) {
      throw new Rejection.AlreadyThere("row", row.value()).asException();
    }
  }

  boolean isOut(RowId row) {
    var isOut = out.get(row);
    if (isOut == null) {
      throw new Rejection.NotFound("row", row.value()).asException();
    }
    return isOut;
  }

  void mustStand(RowId row) {
    if (isOut(row)) {
      throw new Rejection.RowTakenOut().asException();
    }
  }

  int count() {
    return out.size();
  }

  RowOrder order() {
    return order;
  }

  TextVersions cell(RowId row, String column) {
    return cells.getOrDefault(new CellId(row, column), TextVersions.NONE);
  }

  void mustBeNew(FacetId facet) {
    if (facets.containsKey(facet)) {
      throw new Rejection.AlreadyThere("facet", facet.value()).asException();
    }
  }

  Facet facet(RowId row, FacetId id) {
    var facet = facets.get(id);
    if (facet == null || !facet.row().equals(row)) {
      throw new Rejection.NotFound("facet", id.value()).asException();
    }
    return facet;
  }

  /** The positions of a controversy that stands on a row. */
  Sides sides(RowId row, FacetId id) {
    mustStand(row);
    var facet = facet(row, id);
    if (facet.out()) {
      throw new Rejection.NotFound("facet", id.value()).asException();
    }
    if (!facet.kind().equals(FacetKind.CONTROVERSY)) {
      throw new Rejection.NotControversy().asException();
    }
    return sides;
  }

  /** A position of a controversy, also one that was taken out. */
  Sides.Side side(SideId id, FacetId facet) {
    return sides.known(id, facet);
  }

  int facets(RowId row) {
    return (int) facets
      .values()
      .stream()
      .filter(facet -> facet.row().equals(row))
      .count();
  }

  /** Whether a row stands here as the snapshot has it. */
  boolean hold(RowId row, Snapshot snapshot) {
    return inheritedAt.getOrDefault(row, 0L) == snapshot.position();
  }

  void evolve(GridEvent event) {
    switch (event) {
      case RowAdded it -> {
        out.put(it.row(), false);
        order = order.place(it.row(), it.after());
      }
      case RowMoved it -> order = order.place(it.row(), it.after());
      case RowTakenOut it -> out.put(it.row(), true);
      case RowPutBack it -> out.put(it.row(), false);
      case CellEdited it -> cells.put(
        new CellId(it.row(), it.column()),
        cell(it.row(), it.column()).after(it.version(), it.basedOn(), it.text())
      );
      case FacetAdded it -> facets.put(it.facet(), new Facet(it.row(), it.kind(), it.text(), false));
      case FacetRevised it -> facets.computeIfPresent(it.facet(), (_, facet) -> facet.reworded(it.text()));
      case FacetTakenOut it -> out(it.facet(), true);
      case FacetPutBack it -> out(it.facet(), false);
      case SideAdded it -> sides.added(it);
      case SideRevised it -> sides.revised(it);
      case SideTakenOut it -> sides.out(it.side(), true);
      case SidePutBack it -> sides.out(it.side(), false);
      case RowInherited it -> inherit(it);
    }
  }

  private void inherit(RowInherited it) {
    var row = it.row();
    inheritedAt.put(row, it.snapshot().position());
    out.put(row, it.content().out());
    order = order.place(row, it.after());
    for (InheritedRow.Cell cell : it.content().cells()) {
      var versions = TextVersions.NONE;
      for (InheritedRow.Text head : cell.heads()) {
        versions = versions.after(head.version(), Set.of(), head.text());
      }
      cells.put(new CellId(row, cell.column()), versions);
    }
    facets.entrySet().removeIf(entry -> {
      var gone = entry.getValue().row().equals(row);
      if (gone) {
        sides.forget(entry.getKey());
      }
      return gone;
    });
    for (InheritedRow.Facet facet : it.content().facets()) {
      facets.put(facet.facet(), new Facet(row, facet.kind(), facet.text(), false));
      facet.sides().forEach(side -> sides.inherited(facet.facet(), side));
    }
  }

  private void out(FacetId id, boolean isOut) {
    facets.computeIfPresent(id, (_, facet) -> facet.out(isOut));
  }
}
