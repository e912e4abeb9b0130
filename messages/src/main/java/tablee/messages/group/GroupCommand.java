package tablee.messages.group;

import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.AxisId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** Orders about a workshop's thematic groups. A validated axis is its group; nothing has to be opened. */
public sealed interface GroupCommand extends Command {
  WorkshopId workshop();

  ParticipantId participant();

  @Override
  default String stream() {
    return Streams.groups(workshop());
  }

  /** Joins the group of an axis; whoever is in another one leaves it by the same act. */
  record JoinGroup(
    WorkshopId workshop,
    ParticipantId participant,
    AxisId axis,
    Actor by
  ) implements GroupCommand {}

  record LeaveGroup(WorkshopId workshop, ParticipantId participant, Actor by) implements GroupCommand {}
}
