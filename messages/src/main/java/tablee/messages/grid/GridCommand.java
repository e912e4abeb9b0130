package tablee.messages.grid;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;
import tablee.messages.text.Texts;

/** Orders about the analysis grid of one theme. */
public sealed interface GridCommand extends Command {
  WorkshopId workshop();

  /** The theme. */
  AxisId axis();

  @Override
  default String stream() {
    return Streams.grid(workshop(), axis());
  }

  /** @param after the row it comes after; null to come first */
  record AddRow(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    @Nullable RowId after,
    Actor by
  ) implements GridCommand {}

  /**
   * Writes a cell. Nothing is overwritten unseen: the new text replaces the versions it names, and stands beside
   * any other.
   *
   * @param basedOn the versions its author saw, all of them replaced; empty for a cell seen empty
   */
  record EditCell(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    String column,
    String text,
    Set<Integer> basedOn,
    Actor by
  ) implements GridCommand {
    public EditCell {
      text = Texts.lines("text", text, Texts.CELL);
      basedOn = Collections.unmodifiableSet(new TreeSet<>(basedOn));
    }
  }

  /** @param after the row it comes after; null to come first */
  record MoveRow(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    @Nullable RowId after,
    Actor by
  ) implements GridCommand {}

  record TakeRowOut(WorkshopId workshop, AxisId axis, RowId row, Actor by) implements GridCommand {}

  /** Undoes {@link TakeRowOut}; the row comes back where it was. */
  record PutRowBack(WorkshopId workshop, AxisId axis, RowId row, Actor by) implements GridCommand {}

  /** @param kind one of the method's */
  record AddFacet(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    String kind,
    String text,
    Actor by
  ) implements GridCommand {
    public AddFacet {
      text = Texts.lines("text", text, Texts.FACET);
    }
  }

  record ReviseFacet(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    String text,
    Actor by
  ) implements GridCommand {
    public ReviseFacet {
      text = Texts.lines("text", text, Texts.FACET);
    }
  }

  record TakeFacetOut(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    Actor by
  ) implements GridCommand {}

  record PutFacetBack(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    Actor by
  ) implements GridCommand {}

  /**
   * Takes over rows of an earlier workshop's grid, with their ids and versions, before the workshop starts.
   *
   * @param after the row that the first of them comes after; null to come first
   * @param rows from top to bottom
   */
  record InheritRows(
    WorkshopId workshop,
    AxisId axis,
    Snapshot snapshot,
    @Nullable RowId after,
    List<InheritedRow> rows,
    Actor by
  ) implements GridCommand {
    public InheritRows {
      rows = List.copyOf(rows);
    }
  }

  /** Adds a position to a controversy. */
  record AddSide(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    SideId side,
    String text,
    Actor by
  ) implements GridCommand {
    public AddSide {
      text = Texts.paragraph("text", text, Texts.FACET);
    }
  }

  record ReviseSide(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    SideId side,
    String text,
    Actor by
  ) implements GridCommand {
    public ReviseSide {
      text = Texts.paragraph("text", text, Texts.FACET);
    }
  }

  record TakeSideOut(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    SideId side,
    Actor by
  ) implements GridCommand {}

  record PutSideBack(
    WorkshopId workshop,
    AxisId axis,
    RowId row,
    FacetId facet,
    SideId side,
    Actor by
  ) implements GridCommand {}
}
