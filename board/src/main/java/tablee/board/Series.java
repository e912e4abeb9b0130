package tablee.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.SeriesEvent;

/** The workshop's place in its series, and who took part in the earlier ones. */
final class Series {

  private @Nullable TerritoryId territory;
  private SeriesEvent.@Nullable InheritanceBegun begun;
  private boolean complete;
  private final List<WorkshopId> next = new ArrayList<>();
  private final Map<String, Optional<AxisId>> earlier = new LinkedHashMap<>();

  void evolve(SeriesEvent event, Touched touched) {
    touched.card(Section.SERIES, Board.SELF);
    switch (event) {
      case SeriesEvent.WorkshopSituated situated -> territory = situated.territory();
      case SeriesEvent.InheritanceBegun it -> {
        begun = it;
        complete = false;
      }
      case SeriesEvent.PeopleInherited inherited -> {
        touched.cards(Section.EARLIER, List.copyOf(earlier.keySet()));
        earlier.clear();
        inherited.people().forEach(person -> {
          earlier.put(person.participant().value(), Optional.ofNullable(person.group()));
          touched.card(Section.EARLIER, person.participant());
        });
      }
      case SeriesEvent.InheritanceCompleted _ -> complete = true;
      case SeriesEvent.NextAnnounced announced -> next.add(announced.next());
    }
  }

  /** The earlier workshops, nearest first; their people contributed to what is inherited. */
  List<WorkshopId> line() {
    return begun == null ? List.of() : begun.line();
  }

  List<WorkshopId> next() {
    return List.copyOf(next);
  }

  boolean isEarlier(ParticipantId person) {
    return earlier.containsKey(person.value());
  }

  Iterable<String> earlierIds() {
    return earlier.keySet();
  }

  @Nullable
  Card card() {
    var from =
      begun == null
        ? null
        : new Card.Earlier(
            begun.snapshot().workshop(),
            begun.title(),
            begun.date(),
            begun.snapshot().position(),
            begun.line(),
            complete
          );
    return territory == null && from == null && next.isEmpty()
      ? null
      : new Card.SeriesCard(territory, from, List.copyOf(next));
  }

  @Nullable
  Card earlierCard(String id, Eyes eyes) {
    var group = earlier.get(id);
    return group == null
      ? null
      : new Card.EarlierPersonCard(eyes.names().of(new ParticipantId(id)), group.orElse(null));
  }
}
