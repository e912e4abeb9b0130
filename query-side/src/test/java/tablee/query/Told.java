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
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacetId;
import tablee.messages.id.ItemId;
import tablee.messages.id.ProgrammeId;
import tablee.messages.id.RowId;
import tablee.messages.id.SideId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.ItemKind;
import tablee.messages.library.ItemReference;
import tablee.messages.library.Link;
import tablee.messages.library.Stance;
import tablee.messages.library.Target;
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

  Told side(String axis, String row, String facet, String side, String text) {
    events.add(
      new GridEvent.SideAdded(
        workshop,
        new AxisId(axis),
        new RowId(row),
        new FacetId(facet),
        new SideId(side),
        text,
        by
      )
    );
    return this;
  }

  /** A resource beside a row. */
  Told resource(String axis, String row, String item, String title, @Nullable String link, Stance stance) {
    events.add(
      new AttachmentEvent.ItemAttached(
        workshop,
        new AttachmentId("k-" + item),
        new ItemReference(new ItemId(item), ItemKind.RESOURCE, title, link == null ? null : new Link(link)),
        Target.ROW,
        new AxisId(axis),
        new RowId(row),
        stance,
        by
      )
    );
    return this;
  }

  Event[] events() {
    return events.toArray(Event[]::new);
  }
}
