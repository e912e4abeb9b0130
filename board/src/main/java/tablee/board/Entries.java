package tablee.board;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.Event;
import tablee.messages.OnBehalf;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.axis.AxisEvent;
import tablee.messages.expectation.ExpectationEvent;
import tablee.messages.grid.GridEvent;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.log.Recorded;

/** Which contributions a facilitator entered for somebody else. A text that is written anew loses the mark of the one before. */
final class Entries {

  record Place(Section section, String id) {}

  private record Entry(Place place, OnBehalf onBehalf, Instant at) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  void evolve(Recorded recorded, Touched touched) {
    var place = written(recorded.event());
    if (place == null) {
      return;
    }
    var key = key(place);
    var onBehalf = recorded.circumstances().onBehalf();
    if (onBehalf != null) {
      entries.put(key, new Entry(place, onBehalf, recorded.at()));
      touched.card(Section.ENTERED, key);
    } else if (entries.remove(key) != null) {
      touched.card(Section.ENTERED, key);
    }
  }

  /** The mark is seen by those who see what it stands on. */
  void follow(Touched touched) {
    entries.forEach((key, entry) -> {
      if (touched.has(entry.place.section, entry.place.id)) {
        touched.card(Section.ENTERED, key);
      }
    });
  }

  private static String key(Place place) {
    return place.section.word() + "/" + place.id;
  }

  /** Where the words stand that an event brought. */
  private static @Nullable Place written(Event event) {
    return switch (event) {
      case AxisEvent.AxisProposed it -> new Place(Section.AXES, it.axis().value());
      case AxisEvent.AxisRevised it -> new Place(Section.AXES, it.axis().value());
      case GridEvent.RowAdded it -> new Place(Section.ROWS, it.row().value());
      case GridEvent.CellEdited it -> new Place(Section.CELLS, it.row() + "." + it.column());
      case GridEvent.FacetAdded it -> new Place(Section.FACETS, it.facet().value());
      case GridEvent.FacetRevised it -> new Place(Section.FACETS, it.facet().value());
      case GridEvent.SideAdded it -> new Place(Section.SIDES, it.side().value());
      case GridEvent.SideRevised it -> new Place(Section.SIDES, it.side().value());
      case ExpectationEvent.ExpectationSaid it -> new Place(Section.EXPECTATIONS, it.expectation().value());
      case ExpectationEvent.ExpectationRevised it -> new Place(
        Section.EXPECTATIONS,
        it.expectation().value()
      );
      case AppropriationEvent.AnswerAdded it -> new Place(Section.ANSWERS, it.answer().value());
      case AppropriationEvent.AnswerEdited it -> new Place(Section.ANSWERS, it.answer().value());
      case GroupingEvent.GroupingProposed it -> new Place(Section.GROUPINGS, it.grouping().value());
      case AttachmentEvent.ItemAttached it -> new Place(Section.ATTACHMENTS, it.attachment().value());
      case HomeworkEvent.HomeworkAssigned it -> new Place(Section.HOMEWORK, it.homework().value());
      case HomeworkEvent.HomeworkRevised it -> new Place(Section.HOMEWORK, it.homework().value());
      case HomeworkEvent.HomeworkReported it -> new Place(Section.HOMEWORK, it.homework().value());
      default -> null;
    };
  }

  List<String> ids() {
    return List.copyOf(entries.keySet());
  }

  /** What a mark stands on; null where there is none. */
  @Nullable
  Place place(String id) {
    var entry = entries.get(id);
    return entry == null ? null : entry.place;
  }

  @Nullable
  Card card(String id) {
    var entry = entries.get(id);
    return entry == null
      ? null
      : new Card.EnteredCard(
          entry.onBehalf.by(),
          entry.onBehalf.table(),
          entry.onBehalf.happened(),
          entry.at
        );
  }
}
