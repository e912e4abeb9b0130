package tablee.messages.ballot;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** What happened in a workshop's rounds of votes. */
public sealed interface BallotEvent extends Event {
  WorkshopId workshop();

  BallotId ballot();

  @Override
  default String scope() {
    return workshop().value();
  }

  @Stored("ballot-opened")
  record BallotOpened(
    WorkshopId workshop,
    BallotId ballot,
    int budget,
    List<AxisId> axes,
    Actor by
  ) implements BallotEvent {
    public BallotOpened {
      axes = List.copyOf(axes);
    }
  }

  @Stored("vote-cast")
  record VoteCast(
    WorkshopId workshop,
    BallotId ballot,
    ParticipantId participant,
    AxisId axis,
    Actor by
  ) implements BallotEvent {}

  @Stored("vote-taken-back")
  record VoteTakenBack(
    WorkshopId workshop,
    BallotId ballot,
    ParticipantId participant,
    AxisId axis,
    Actor by
  ) implements BallotEvent {}

  @Stored("ballot-closed")
  record BallotClosed(WorkshopId workshop, BallotId ballot, Actor by) implements BallotEvent {}

  @Stored("ballot-reopened")
  record BallotReopened(WorkshopId workshop, BallotId ballot, Actor by) implements BallotEvent {}

  @Stored("ballot-revealed")
  record BallotRevealed(WorkshopId workshop, BallotId ballot, Actor by) implements BallotEvent {}
}
