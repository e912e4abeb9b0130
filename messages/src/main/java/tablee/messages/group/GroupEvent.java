package tablee.messages.group;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** What happened in a workshop's thematic groups. */
public sealed interface GroupEvent extends Event {
  WorkshopId workshop();

  @Override
  default String scope() {
    return workshop().value();
  }

  @Stored("group-joined")
  record GroupJoined(
    WorkshopId workshop,
    ParticipantId participant,
    AxisId axis,
    Actor by
  ) implements GroupEvent {}

  @Stored("group-left")
  record GroupLeft(
    WorkshopId workshop,
    ParticipantId participant,
    AxisId axis,
    Actor by
  ) implements GroupEvent {}

  /**
   * @param smallest null for any number
   * @param largest null for any number
   */
  @Stored("groups-arranged")
  record GroupsArranged(
    WorkshopId workshop,
    GroupMode mode,
    @Nullable Integer smallest,
    @Nullable Integer largest,
    Actor by
  ) implements GroupEvent {}

  /** @param ranking the most wanted theme first; empty for a wish that was taken back */
  @Stored("themes-ranked")
  record ThemesRanked(
    WorkshopId workshop,
    ParticipantId participant,
    List<AxisId> ranking,
    Actor by
  ) implements GroupEvent {
    public ThemesRanked {
      ranking = List.copyOf(ranking);
    }
  }

  /** @param placements where everybody would be; who is missing found no place */
  @Stored("distribution-drawn")
  record DistributionDrawn(WorkshopId workshop, List<Placement> placements, Actor by) implements GroupEvent {
    public DistributionDrawn {
      placements = List.copyOf(placements);
    }
  }

  /** @param axis null for somebody who was taken out of the distribution */
  @Stored("placement-moved")
  record PlacementMoved(
    WorkshopId workshop,
    ParticipantId participant,
    @Nullable AxisId axis,
    Actor by
  ) implements GroupEvent {}

  /** The distribution holds; that people join their groups is recorded with it, one by one. */
  @Stored("distribution-confirmed")
  record DistributionConfirmed(WorkshopId workshop, Actor by) implements GroupEvent {}
}
