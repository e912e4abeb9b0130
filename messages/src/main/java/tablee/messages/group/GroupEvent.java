package tablee.messages.group;

import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** What happened in a workshop's thematic groups. */
public sealed interface GroupEvent extends Event {
  WorkshopId workshop();

  ParticipantId participant();

  AxisId axis();

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
}
