package tablee.command.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tablee.messages.Rejection;
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
import tablee.messages.grid.InheritedRow;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.series.Snapshot;

/** What one grid holds. */
final class Rows {

  private record CellId(RowId row, String column) {}

  record Facet(RowId row, String text, boolean out) {}

  private final Map<RowId, Boolean> out = new HashMap<>();
  private final Map<CellId, CellVersions> cells = new HashMap<>();
  private final Map<FacetId, Facet> facets = new HashMap<>();
  private RowOrder order = RowOrder.NONE;
  private final Map<RowId, Long> inheritedAt = new HashMap<>();

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

  CellVersions cell(RowId row, String column) {
    return cells.getOrDefault(new CellId(row, column), CellVersions.NONE);
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
      case FacetAdded it -> facets.put(it.facet(), new Facet(it.row(), it.text(), false));
      case FacetRevised it -> facets.put(it.facet(), new Facet(it.row(), it.text(), false));
      case FacetTakenOut it -> out(it.facet(), true);
      case FacetPutBack it -> out(it.facet(), false);
      case RowInherited it -> inherit(it);
    }
  }

  private void inherit(RowInherited it) {
    var row = it.row();
    inheritedAt.put(row, it.snapshot().position());
    out.put(row, it.content().out());
    order = order.place(row, it.after());
    for (InheritedRow.Cell cell : it.content().cells()) {
      var versions = CellVersions.NONE;
      for (InheritedRow.Text head : cell.heads()) {
        versions = versions.after(head.version(), Set.of(), head.text());
      }
      cells.put(new CellId(row, cell.column()), versions);
    }
    facets.values().removeIf(facet -> facet.row().equals(row));
    for (InheritedRow.Facet facet : it.content().facets()) {
      facets.put(facet.facet(), new Facet(row, facet.text(), false));
    }
  }

  private void out(FacetId id, boolean isOut) {
    facets.computeIfPresent(id, (_, facet) -> new Facet(facet.row(), facet.text(), isOut));
  }
}
