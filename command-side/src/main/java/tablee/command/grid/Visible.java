package tablee.command.grid;

import java.util.List;
import tablee.messages.grid.GridCommand;
import tablee.messages.grid.GridCommand.AddFacet;
import tablee.messages.grid.GridCommand.AddRow;
import tablee.messages.grid.GridCommand.AddSide;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridCommand.InheritRows;
import tablee.messages.grid.GridCommand.MoveRow;
import tablee.messages.grid.GridCommand.PutFacetBack;
import tablee.messages.grid.GridCommand.PutRowBack;
import tablee.messages.grid.GridCommand.PutSideBack;
import tablee.messages.grid.GridCommand.ReviseFacet;
import tablee.messages.grid.GridCommand.ReviseSide;
import tablee.messages.grid.GridCommand.TakeFacetOut;
import tablee.messages.grid.GridCommand.TakeRowOut;
import tablee.messages.grid.GridCommand.TakeSideOut;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;

/** What a group's member has to see in the grid to write there: nobody writes into what is kept from them. */
final class Visible {

  private Visible() {}

  static List<Contribution> of(GridCommand command) {
    return switch (command) {
      case AddRow _, InheritRows _ -> List.of();
      case MoveRow it -> List.of(row(it.axis(), it.row()));
      case TakeRowOut it -> List.of(row(it.axis(), it.row()));
      case PutRowBack it -> List.of(row(it.axis(), it.row()));
      case EditCell it -> List.of(
        row(it.axis(), it.row()),
        new Contribution(ContributionKind.CELL, it.row() + "." + it.column(), it.axis())
      );
      case AddFacet it -> List.of(row(it.axis(), it.row()));
      case ReviseFacet it -> facet(it.axis(), it.row(), it.facet());
      case TakeFacetOut it -> facet(it.axis(), it.row(), it.facet());
      case PutFacetBack it -> facet(it.axis(), it.row(), it.facet());
      case AddSide it -> facet(it.axis(), it.row(), it.facet());
      case ReviseSide it -> side(it.axis(), it.row(), it.facet(), it.side());
      case TakeSideOut it -> side(it.axis(), it.row(), it.facet(), it.side());
      case PutSideBack it -> side(it.axis(), it.row(), it.facet(), it.side());
    };
  }

  private static List<Contribution> side(AxisId axis, RowId row, FacetId facet, SideId side) {
    return List.of(
      row(axis, row),
      Contribution.of(ContributionKind.FACET, facet, axis),
      Contribution.of(ContributionKind.SIDE, side, axis)
    );
  }

  private static List<Contribution> facet(AxisId axis, RowId row, FacetId facet) {
    return List.of(row(axis, row), Contribution.of(ContributionKind.FACET, facet, axis));
  }

  private static Contribution row(AxisId axis, RowId row) {
    return Contribution.of(ContributionKind.ROW, row, axis);
  }
}
