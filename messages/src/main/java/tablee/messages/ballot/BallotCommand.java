package tablee.messages.ballot;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.PaperId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tablee.messages.text.Texts;

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
   * @param budget what a voter has to give, see {@link BallotKind}; with dots 1 to {@value #MOST_VOTES}
   * @param axes what can be voted for, at least one
   */
  record OpenBallot(
    WorkshopId workshop,
    BallotId ballot,
    int budget,
    List<AxisId> axes,
    Actor by,
    BallotKind kind,
    Secrecy secrecy
  ) implements BallotCommand {
    public OpenBallot {
      axes = axes.stream().distinct().toList();
      if (!kind.takesBudget(budget)) {
        throw new Rejection.Malformed("budget").asException();
      }
      if (axes.isEmpty()) {
        throw new Rejection.Malformed("axes").asException();
      }
    }

    /** An open one with dots. */
    public OpenBallot(WorkshopId workshop, BallotId ballot, int budget, List<AxisId> axes, Actor by) {
      this(workshop, ballot, budget, axes, by, BallotKind.DOTS, Secrecy.OPEN);
    }
  }

  /** Spends one vote of an open ballot with dots on an axis; several may go to the same. */
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

  /**
   * Hands in a whole ballot paper, in place of the voter's earlier one. Every ballot takes papers but the open one
   * with dots, where votes go one by one.
   *
   * @param paper made by the voter's device for this paper
   * @param marks at most one for each axis; axes without a mark are abstained on
   */
  record HandInPaper(
    WorkshopId workshop,
    BallotId ballot,
    ParticipantId participant,
    PaperId paper,
    List<Mark> marks,
    Actor by
  ) implements BallotCommand {
    public HandInPaper {
      marks = List.copyOf(marks);
      if (marks.stream().map(Mark::axis).distinct().count() < marks.size()) {
        throw new Rejection.Malformed("marks").asException();
      }
    }

    /** Without the marks: they may be confidential, and this ends up in messages and logs of programs. */
    @Override
    public String toString() {
      return "HandInPaper[" + workshop + ", " + ballot + ", " + participant + "]";
    }
  }

  /**
   * Says how an objection was dealt with; a second time, how it really was.
   *
   * @param objection its number in the revealed ballot
   */
  record ResolveObjection(
    WorkshopId workshop,
    BallotId ballot,
    int objection,
    String how,
    Actor by
  ) implements BallotCommand {
    public ResolveObjection {
      how = Texts.lines("how", how, Texts.REASON);
      if (how.isEmpty()) {
        throw new Rejection.TextMissing("how").asException();
      }
    }
  }

  record CloseBallot(WorkshopId workshop, BallotId ballot, Actor by) implements BallotCommand {}

  /** Takes votes again, as long as nobody saw the results. */
  record ReopenBallot(WorkshopId workshop, BallotId ballot, Actor by) implements BallotCommand {}

  /** Shows the results to everybody; closes the ballot if it is open. */
  record RevealBallot(WorkshopId workshop, BallotId ballot, Actor by) implements BallotCommand {}
}
