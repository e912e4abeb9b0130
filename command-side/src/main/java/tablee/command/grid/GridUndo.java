package tablee.command.grid;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.command.text.TextBefore;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.Streams;
import tablee.messages.grid.GridCommand.EditCell;
import tablee.messages.grid.GridCommand.MoveRow;
import tablee.messages.grid.GridCommand.PutFacetBack;
import tablee.messages.grid.GridCommand.PutRowBack;
import tablee.messages.grid.GridCommand.PutSideBack;
import tablee.messages.grid.GridCommand.ReviseFacet;
import tablee.messages.grid.GridCommand.ReviseSide;
import tablee.messages.grid.GridCommand.TakeFacetOut;
import tablee.messages.grid.GridCommand.TakeRowOut;
import tablee.messages.grid.GridCommand.TakeSideOut;
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
import tablee.messages.id.FacetId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.library.AttachmentEvent.ItemAttached;

/** The opposite of what was done in a grid. */
public final class GridUndo {

  private GridUndo() {}

  public static Command opposite(GridEvent event, Course course) {
    return switch (event) {
      case RowAdded it -> takeOut(it, course);
      case RowPutBack it -> takeOut(it, course);
      case RowTakenOut it -> new PutRowBack(it.workshop(), it.axis(), it.row(), it.by());
      case RowMoved it -> moveBack(it, course);
      case CellEdited it -> earlierText(it, course);
      case FacetAdded it -> takeOut(it, it.facet(), course);
      case FacetPutBack it -> takeOut(it, it.facet(), course);
      case FacetTakenOut it -> new PutFacetBack(it.workshop(), it.axis(), it.row(), it.facet(), it.by());
      case FacetRevised it -> earlierText(it, course);
      case SideAdded it -> takeOut(it, it.facet(), it.side(), course);
      case SidePutBack it -> takeOut(it, it.facet(), it.side(), course);
      case SideTakenOut it -> new PutSideBack(
        it.workshop(),
        it.axis(),
        it.row(),
        it.facet(),
        it.side(),
        it.by()
      );
      case SideRevised it -> earlierText(it, course);
      case RowInherited _ -> throw new Rejection.CannotBeUndone(Why.STAYS).asException();
    };
  }

  /** With what its author wrote in it; nobody else did, or put anything beside it. */
  private static TakeRowOut takeOut(GridEvent it, Course course) {
    course.nothingOfOthersSince(GridEvent.class, other -> other.row().equals(it.row()));
    course.nothingOfOthersSinceIn(Streams.attachments(it.workshop()), ItemAttached.class, item ->
      it.row().equals(item.row())
    );
    return new TakeRowOut(it.workshop(), it.axis(), it.row(), it.by());
  }

  private static MoveRow moveBack(RowMoved it, Course course) {
    course.nothingSince(Since.MOVED, RowMoved.class, other -> other.row().equals(it.row()));
    var before = course.before(new Rows(), GridUndo::take).order().rows();
    int place = before.indexOf(it.row());
    @Nullable
    RowId above = place < 1 ? null : before.get(place - 1);
    return new MoveRow(it.workshop(), it.axis(), it.row(), above, it.by());
  }

  private static EditCell earlierText(CellEdited it, Course course) {
    var earlier = TextBefore.of(
      course.before(new Rows(), GridUndo::take).cell(it.row(), it.column()),
      course.now(new Rows(), GridUndo::take).cell(it.row(), it.column()),
      it.basedOn(),
      it.text(),
      course,
      event ->
        event instanceof CellEdited other &&
        other.row().equals(it.row()) &&
        other.column().equals(it.column())
    );
    return new EditCell(
      it.workshop(),
      it.axis(),
      it.row(),
      it.column(),
      earlier.text(),
      Set.of(earlier.version()),
      it.by()
    );
  }

  private static TakeFacetOut takeOut(GridEvent it, FacetId facet, Course course) {
    course.nothingOfOthersSince(GridEvent.class, other -> facet.equals(facet(other)));
    return new TakeFacetOut(it.workshop(), it.axis(), it.row(), facet, it.by());
  }

  private static ReviseFacet earlierText(FacetRevised it, Course course) {
    var now = course.now(new Rows(), GridUndo::take).facet(it.row(), it.facet());
    if (!now.text().equals(it.text())) {
      throw course
        .builtUpon(
          Since.REWORDED,
          event -> event instanceof FacetRevised other && other.facet().equals(it.facet())
        )
        .asException();
    }
    var before = course.before(new Rows(), GridUndo::take).facet(it.row(), it.facet());
    return new ReviseFacet(it.workshop(), it.axis(), it.row(), it.facet(), before.text(), it.by());
  }

  private static TakeSideOut takeOut(GridEvent it, FacetId facet, SideId side, Course course) {
    course.nothingOfOthersSince(SideRevised.class, other -> other.side().equals(side));
    return new TakeSideOut(it.workshop(), it.axis(), it.row(), facet, side, it.by());
  }

  private static ReviseSide earlierText(SideRevised it, Course course) {
    var now = course.now(new Rows(), GridUndo::take).side(it.side(), it.facet());
    if (!now.text().equals(it.text())) {
      throw course
        .builtUpon(
          Since.REWORDED,
          event -> event instanceof SideRevised other && other.side().equals(it.side())
        )
        .asException();
    }
    var before = course.before(new Rows(), GridUndo::take).side(it.side(), it.facet());
    return new ReviseSide(it.workshop(), it.axis(), it.row(), it.facet(), it.side(), before.text(), it.by());
  }

  /** The facet that something happened to, or to one of its sides. */
  private static @Nullable FacetId facet(GridEvent event) {
    return switch (event) {
      case FacetAdded it -> it.facet();
      case FacetRevised it -> it.facet();
      case FacetTakenOut it -> it.facet();
      case FacetPutBack it -> it.facet();
      case SideAdded it -> it.facet();
      case SideRevised it -> it.facet();
      case SideTakenOut it -> it.facet();
      case SidePutBack it -> it.facet();
      case RowAdded _, RowMoved _, RowTakenOut _, RowPutBack _, RowInherited _, CellEdited _ -> null;
    };
  }

  private static void take(Rows rows, Event event) {
    rows.evolve((GridEvent) event);
  }
}
