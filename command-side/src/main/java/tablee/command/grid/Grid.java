package tablee.command.grid;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.axis.AxisForest;
import tablee.command.group.Memberships;
import tablee.command.moderation.Moderated;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.series.Inheritance;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
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
import tablee.messages.id.RowId;
import tablee.messages.method.Activity;
import tablee.messages.method.Method;

/** Decides about the analysis grid of one theme, which its group fills. */
@AggregateRoot(type = Streams.GRID)
public final class Grid {

  private static final AtMost ROWS = new AtMost(500, "row");
  private static final AtMost FACETS = new AtMost(50, "facet");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Rows rows = new Rows();

  public Grid(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.GRID)
  void decide(GridCommand command) {
    switch (command) {
      case AddRow it -> add(it);
      case EditCell it -> edit(it);
      case MoveRow it -> move(it);
      case TakeRowOut it -> takeOut(it);
      case PutRowBack it -> putBack(it);
      case AddFacet it -> add(it);
      case ReviseFacet it -> revise(it);
      case TakeFacetOut it -> takeOut(it);
      case PutFacetBack it -> putBack(it);
      case AddSide it -> add(it);
      case ReviseSide it -> revise(it);
      case TakeSideOut it -> takeOut(it);
      case PutSideBack it -> putBack(it);
      case InheritRows it -> inherit(it);
    }
  }

  private void inherit(InheritRows it) {
    Authority.facilitates(it.by());
    WorkshopFacts.restedOn(premises, it.workshop()).mustNotHaveStarted();
    Inheritance.mustBeOf(premises, it.workshop(), it.snapshot());
    AxisForest.mustBeInherited(premises, it.workshop(), it.axis());
    RowId after = it.after();
    for (InheritedRow row : it.rows()) {
      if (!rows.hold(row.row(), it.snapshot())) {
        apply(new RowInherited(it.workshop(), it.axis(), row.row(), it.snapshot(), after, row, it.by()));
      }
      after = row.row();
    }
  }

  private Method mustBeOpenTo(GridCommand it) {
    Roster.admit(premises, it.workshop(), it.by());
    var workshop = WorkshopFacts.restedOn(premises, it.workshop());
    workshop.mustTake(Activity.FILL_GRID, it.by());
    AxisForest.mustBeValidated(premises, it.workshop(), it.axis());
    it.by()
      .participant()
      .ifPresent(writer -> {
        Memberships.mustContain(premises, it.workshop(), it.axis(), writer);
        Visible.of(it).forEach(what -> Moderated.mustBeInSight(premises, it.workshop(), what));
      });
    return workshop.method();
  }

  private void add(AddRow it) {
    mustBeOpenTo(it);
    rows.mustBeNew(it.row());
    ROWS.admitOneMore(rows.count());
    rows.order().place(it.row(), it.after());
    apply(new RowAdded(it.workshop(), it.axis(), it.row(), it.after(), it.by()));
  }

  private void edit(EditCell it) {
    var method = mustBeOpenTo(it);
    if (!method.hasColumn(it.column())) {
      throw new Rejection.Malformed("column").asException();
    }
    rows.mustStand(it.row());
    var cell = rows.cell(it.row(), it.column());
    cell.mayEdit(it.basedOn());
    if (!cell.changesNothing(it.basedOn(), it.text())) {
      apply(
        new CellEdited(
          it.workshop(),
          it.axis(),
          it.row(),
          it.column(),
          cell.count() + 1,
          it.basedOn(),
          it.text(),
          it.by()
        )
      );
    }
  }

  private void move(MoveRow it) {
    mustBeOpenTo(it);
    rows.mustStand(it.row());
    if (it.row().equals(it.after())) {
      throw new Rejection.Malformed("after").asException();
    }
    if (!rows.order().place(it.row(), it.after()).equals(rows.order())) {
      apply(new RowMoved(it.workshop(), it.axis(), it.row(), it.after(), it.by()));
    }
  }

  private void takeOut(TakeRowOut it) {
    mustBeOpenTo(it);
    if (!rows.isOut(it.row())) {
      apply(new RowTakenOut(it.workshop(), it.axis(), it.row(), it.by()));
    }
  }

  private void putBack(PutRowBack it) {
    mustBeOpenTo(it);
    if (rows.isOut(it.row())) {
      apply(new RowPutBack(it.workshop(), it.axis(), it.row(), it.by()));
    }
  }

  private void add(AddFacet it) {
    var method = mustBeOpenTo(it);
    if (!method.hasFacet(it.kind())) {
      throw new Rejection.Malformed("kind").asException();
    }
    rows.mustStand(it.row());
    rows.mustBeNew(it.facet());
    FACETS.admitOneMore(rows.facets(it.row()));
    apply(new FacetAdded(it.workshop(), it.axis(), it.row(), it.facet(), it.kind(), it.text(), it.by()));
  }

  private void revise(ReviseFacet it) {
    mustBeOpenTo(it);
    rows.mustStand(it.row());
    var facet = rows.facet(it.row(), it.facet());
    if (facet.out()) {
      throw new Rejection.NotFound("facet", it.facet().value()).asException();
    }
    if (!facet.text().equals(it.text())) {
      apply(new FacetRevised(it.workshop(), it.axis(), it.row(), it.facet(), it.text(), it.by()));
    }
  }

  private void takeOut(TakeFacetOut it) {
    mustBeOpenTo(it);
    rows.mustStand(it.row());
    if (!rows.facet(it.row(), it.facet()).out()) {
      apply(new FacetTakenOut(it.workshop(), it.axis(), it.row(), it.facet(), it.by()));
    }
  }

  private void putBack(PutFacetBack it) {
    mustBeOpenTo(it);
    rows.mustStand(it.row());
    if (rows.facet(it.row(), it.facet()).out()) {
      apply(new FacetPutBack(it.workshop(), it.axis(), it.row(), it.facet(), it.by()));
    }
  }

  private void add(AddSide it) {
    mustBeOpenTo(it);
    rows.sides(it.row(), it.facet()).mayAdd(it.side(), it.facet());
    apply(new SideAdded(it.workshop(), it.axis(), it.row(), it.facet(), it.side(), it.text(), it.by()));
  }

  private void revise(ReviseSide it) {
    mustBeOpenTo(it);
    var side = rows.sides(it.row(), it.facet()).standing(it.side(), it.facet());
    if (!side.text().equals(it.text())) {
      apply(new SideRevised(it.workshop(), it.axis(), it.row(), it.facet(), it.side(), it.text(), it.by()));
    }
  }

  private void takeOut(TakeSideOut it) {
    mustBeOpenTo(it);
    if (!rows.sides(it.row(), it.facet()).known(it.side(), it.facet()).out()) {
      apply(new SideTakenOut(it.workshop(), it.axis(), it.row(), it.facet(), it.side(), it.by()));
    }
  }

  private void putBack(PutSideBack it) {
    mustBeOpenTo(it);
    if (rows.sides(it.row(), it.facet()).known(it.side(), it.facet()).out()) {
      apply(new SidePutBack(it.workshop(), it.axis(), it.row(), it.facet(), it.side(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(GridEvent event) {
    rows.evolve(event);
  }
}
