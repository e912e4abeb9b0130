package tablee.messages.series;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;

/** What happened to a workshop's place in its series. */
public sealed interface SeriesEvent extends Event {
  WorkshopId workshop();

  @Override
  default String scope() {
    return workshop().value();
  }

  /** @param territory null for none in particular */
  @Stored("workshop-situated")
  record WorkshopSituated(
    WorkshopId workshop,
    @Nullable TerritoryId territory,
    Actor by
  ) implements SeriesEvent {}

  /**
   * @param title of the earlier workshop
   * @param date of the earlier workshop; null if it was undecided
   * @param line the earlier workshop, the one that it inherited from, and so on
   */
  @Stored("inheritance-begun")
  record InheritanceBegun(
    WorkshopId workshop,
    Snapshot snapshot,
    String title,
    @Nullable LocalDate date,
    List<WorkshopId> line,
    Actor by
  ) implements SeriesEvent {
    public InheritanceBegun {
      line = List.copyOf(line);
    }
  }

  /** @param people those who took part in the earlier workshops */
  @Stored("people-inherited")
  record PeopleInherited(
    WorkshopId workshop,
    Snapshot snapshot,
    List<EarlierPerson> people,
    Actor by
  ) implements SeriesEvent {
    public PeopleInherited {
      people = List.copyOf(people);
    }
  }

  @Stored("inheritance-completed")
  record InheritanceCompleted(WorkshopId workshop, Snapshot snapshot, Actor by) implements SeriesEvent {}

  @Stored("next-announced")
  record NextAnnounced(WorkshopId workshop, WorkshopId next, Actor by) implements SeriesEvent {}
}
