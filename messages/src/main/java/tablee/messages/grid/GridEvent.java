package tablee.messages.grid;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;

/** What happened in the analysis grid of one theme. */
public sealed interface GridEvent extends Event {
  WorkshopId workshop();

  AxisId axis();

  RowId row();

  @Override
  default String scope() {
    return workshop().value();
  }

  /** @param after the row it comes after; null when it comes first */
  @Stored("row-added")
  record RowAdded(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    @Nullable RowId after,
    Actor by
  ) implements GridEvent {}

  /**
   * @param version counts the cell's texts from 1
   * @param basedOn the versions it replaces; others that stand stay beside it
   */
  @Stored("cell-edited")
  record CellEdited(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    String column,
    int version,
    Set<Integer> basedOn,
    String text,
    Actor by
  ) implements GridEvent {
    public CellEdited {
      basedOn = Collections.unmodifiableSet(new TreeSet<>(basedOn));
    }
  }

  /** @param after the row it comes after; null when it comes first */
  @Stored("row-moved")
  record RowMoved(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    @Nullable RowId after,
    Actor by
  ) implements GridEvent {}

  @Stored("row-taken-out")
  record RowTakenOut(WorkshopId workshop, AxisId axis, RowId row, Actor by) implements GridEvent {}

  @Stored("row-put-back")
  record RowPutBack(WorkshopId workshop, AxisId axis, RowId row, Actor by) implements GridEvent {}

  @Stored("facet-added")
  record FacetAdded(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    String kind,
    String text,
    Actor by
  ) implements GridEvent {}

  @Stored("facet-revised")
  record FacetRevised(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    String text,
    Actor by
  ) implements GridEvent {}

  @Stored("facet-taken-out")
  record FacetTakenOut(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    Actor by
  ) implements GridEvent {}

  @Stored("facet-put-back")
  record FacetPutBack(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    Actor by
  ) implements GridEvent {}

  /**
   * A row goes on from an earlier workshop, under the same id, with what stood in it and who wrote it when.
   *
   * @param after the row it comes after; null when it comes first
   */
  @Stored("row-inherited")
  record RowInherited(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    Snapshot snapshot,
    @Nullable RowId after,
    InheritedRow content,
    Actor by
  ) implements GridEvent {}

  /** A controversy has one more position. */
  @Stored("side-added")
  record SideAdded(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    SideId side,
    String text,
    Actor by
  ) implements GridEvent {}

  @Stored("side-revised")
  record SideRevised(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    SideId side,
    String text,
    Actor by
  ) implements GridEvent {}

  @Stored("side-taken-out")
  record SideTakenOut(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    SideId side,
    Actor by
  ) implements GridEvent {}

  @Stored("side-put-back")
  record SidePutBack(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    SideId side,
    Actor by
  ) implements GridEvent {}
}
