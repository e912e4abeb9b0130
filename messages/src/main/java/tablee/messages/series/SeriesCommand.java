package tablee.messages.series;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.TerritoryId;
import tablee.messages.id.WorkshopId;

/** Orders about a workshop's place in its series. */
public sealed interface SeriesCommand extends Command {
  WorkshopId workshop();

  @Override
  default String stream() {
    return Streams.series(workshop());
  }

  /** @param territory null for none in particular */
  record SituateWorkshop(
    WorkshopId workshop,
    @Nullable TerritoryId territory,
    Actor by
  ) implements SeriesCommand {}

  /**
   * Lets a workshop begin to inherit what stood in an earlier one, or inherit anew what stands there now. Taken until
   * the workshop starts.
   *
   * @param title of the earlier workshop
   * @param date of the earlier workshop; null while undecided
   */
  record BeginInheritance(
    WorkshopId workshop,
    Snapshot snapshot,
    String title,
    @Nullable LocalDate date,
    Actor by
  ) implements SeriesCommand {}

  /**
   * Hands on who contributed to the earlier workshop, as far as ids go, so that nobody new can pass for them.
   */
  record InheritPeople(
    WorkshopId workshop,
    Snapshot snapshot,
    List<EarlierPerson> people,
    Actor by
  ) implements SeriesCommand {
    public InheritPeople {
      people = List.copyOf(people);
    }
  }

  /** Says that everything of the snapshot is there; only then can the workshop start. */
  record CompleteInheritance(WorkshopId workshop, Snapshot snapshot, Actor by) implements SeriesCommand {}

  /** Tells a workshop which one follows it. */
  record AnnounceNext(WorkshopId workshop, WorkshopId next, Actor by) implements SeriesCommand {}
}
