package tablee.messages.grouping;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.AxisId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** What happened to proposed groupings. That one was accepted stands in the merge of its axes. */
public sealed interface GroupingEvent extends Event {
  WorkshopId workshop();

  GroupingId grouping();

  @Override
  default String scope() {
    return workshop().value();
  }

  @Stored("grouping-proposed")
  record GroupingProposed(
    WorkshopId workshop,
    GroupingId grouping,
    List<AxisId> axes,
    String title,
    String reason,
    Actor by
  ) implements GroupingEvent {
    public GroupingProposed {
      axes = List.copyOf(axes);
    }
  }

  @Stored("grouping-supported")
  record GroupingSupported(
    WorkshopId workshop,
    GroupingId grouping,
    ParticipantId participant,
    Actor by
  ) implements GroupingEvent {}

  @Stored("support-withdrawn")
  record SupportWithdrawn(
    WorkshopId workshop,
    GroupingId grouping,
    ParticipantId participant,
    Actor by
  ) implements GroupingEvent {}

  @Stored("grouping-declined")
  record GroupingDeclined(
    WorkshopId workshop,
    GroupingId grouping,
    String reason,
    Actor by
  ) implements GroupingEvent {}

  @Stored("grouping-withdrawn")
  record GroupingWithdrawn(WorkshopId workshop, GroupingId grouping, Actor by) implements GroupingEvent {}
}
