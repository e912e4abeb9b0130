package tablee.messages.ballot;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** Orders about a workshop's rounds of votes. */
public sealed interface BallotCommand extends Command {
  int MOST_VOTES = 100;

  WorkshopId workshop();

  BallotId ballot();

  @Override
  default String stream() {
    return Streams.ballots(workshop());
  }

  /**
   * @param budget votes each participant may spend, 1 to {@value #MOST_VOTES}
   * @param axes what can be voted for, at least one
   */
  record OpenBallot(
    WorkshopId workshop,
    BallotId ballot,
    int budget,
    List<AxisId> axes,
    Actor by
  ) implements BallotCommand {
    public OpenBallot {
      axes = axes.stream().distinct().toList();
      if (budget < 1 || budget > MOST_VOTES) {
        throw new Rejection.Malformed("budget").asException();
      }
      if (axes.isEmpty()) {
        throw new Rejection.Malformed("axes").asException();
      }
    }
  }

  /** Spends one vote on an axis; several may go to the same. */
  record CastVote(
    WorkshopId workshop,
    BallotId ballot,
    ParticipantId participant,
    AxisId axis,
    Actor by
  ) implements BallotCommand {}

  /** Takes one vote back from an axis; it can be spent again. */
  record TakeVoteBack(
    WorkshopId workshop,
    BallotId ballot,
    ParticipantId participant,
    AxisId axis,
    Actor by
  ) implements BallotCommand {}

  record CloseBallot(WorkshopId workshop, BallotId ballot, Actor by) implements BallotCommand {}

  /** Takes votes again, as long as nobody saw the results. */
  record ReopenBallot(WorkshopId workshop, BallotId ballot, Actor by) implements BallotCommand {}

  /** Shows the results to everybody; closes the ballot if it is open. */
  record RevealBallot(WorkshopId workshop, BallotId ballot, Actor by) implements BallotCommand {}
}
