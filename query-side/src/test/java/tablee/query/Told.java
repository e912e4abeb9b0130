package tablee.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.board.Story;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.axis.AxisEvent;
import tablee.messages.grid.GridEvent;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RowId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.workshop.PlannedTable;
import tablee.messages.workshop.WorkshopEvent;

/** Events of a workshop of any id, for what needs several. */
final class Told {

  private final WorkshopId workshop;
  private final List<Event> events = new ArrayList<>();
  private final Actor by = Story.person("yann");

  Told(String workshop) {
    this.workshop = new WorkshopId(workshop);
  }

  static Event planned(String workshop, String programme, String title, @Nullable LocalDate date) {
    return new WorkshopEvent.WorkshopPlanned(
      new WorkshopId(workshop),
      new ProgrammeId(programme),
      title,
      date,
      "Morlaix",
      List.of(new PlannedTable(new TableId("t1"), "Table 1")),
      CollectiveExploration.method(),
      "CODE" + workshop,
      Story.FACILITATOR
    );
  }

  Told planned(String programme, String title, @Nullable LocalDate date) {
    events.add(planned(workshop.value(), programme, title, date));
    return this;
  }

  Told axis(String axis, String title) {
    events.add(new AxisEvent.AxisProposed(workshop, new TableId("t1"), new AxisId(axis), title, "", by));
    events.add(new AxisEvent.AxisValidated(workshop, new AxisId(axis), Story.FACILITATOR));
    return this;
  }

  Told row(String axis, String row, @Nullable String after, String practice) {
    var added = after == null ? null : new RowId(after);
    events.add(new GridEvent.RowAdded(workshop, new AxisId(axis), new RowId(row), added, by));
    return cell(axis, row, "practice", 1, Set.of(), practice);
  }

  Told cell(String axis, String row, String column, int version, Set<Integer> basedOn, String text) {
    events.add(
      new GridEvent.CellEdited(workshop, new AxisId(axis), new RowId(row), column, version, basedOn, text, by)
    );
    return this;
  }

  Told facet(String axis, String row, String facet, String kind, String text) {
    events.add(
      new GridEvent.FacetAdded(workshop, new AxisId(axis), new RowId(row), new FacetId(facet), kind, text, by)
    );
    return this;
  }

  Event[] events() {
    return events.toArray(Event[]::new);
  }
}
