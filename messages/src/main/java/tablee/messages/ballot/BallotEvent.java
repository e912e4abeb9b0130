package tablee.messages.ballot;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.PaperId;
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
    Actor by,
    BallotKind kind,
    Secrecy secrecy
  ) implements BallotEvent {
    public BallotOpened {
      axes = List.copyOf(axes);
      // Ballots that were opened before there were kinds say none.
      kind = requireNonNullElse(kind, BallotKind.DOTS);
      secrecy = requireNonNullElse(secrecy, Secrecy.OPEN);
    }

    /** An open one with dots. */
    public BallotOpened(WorkshopId workshop, BallotId ballot, int budget, List<AxisId> axes, Actor by) {
      this(workshop, ballot, budget, axes, by, BallotKind.DOTS, Secrecy.OPEN);
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

  /** @param marks those of the whole paper, which takes the place of the voter's earlier one */
  @Stored("paper-handed-in")
  record PaperHandedIn(
    WorkshopId workshop,
    BallotId ballot,
    ParticipantId participant,
    List<Mark> marks,
    Actor by
  ) implements BallotEvent {
    public PaperHandedIn {
      marks = List.copyOf(marks);
    }
  }

  /**
   * Somebody voted in a confidential ballot. What they chose lies beside the log until the ballot is counted, and
   * nowhere afterwards.
   */
  @Stored("paper-sealed")
  record PaperSealed(
    WorkshopId workshop,
    BallotId ballot,
    ParticipantId participant,
    PaperId paper,
    Actor by
  ) implements BallotEvent {}

  /**
   * What the papers of a ballot say together. It comes with the ballot's end, and again if it is reopened and ends
   * again.
   *
   * @param papers how many were counted
   * @param counts one for each axis; none where a confidential ballot has so few papers that the counts would tell
   *     who chose what
   * @param objections numbered from 1
   */
  @Stored("ballot-counted")
  record BallotCounted(
    WorkshopId workshop,
    BallotId ballot,
    int papers,
    List<Count> counts,
    List<Objection> objections,
    Actor by
  ) implements BallotEvent {
    public BallotCounted {
      counts = List.copyOf(counts);
      objections = List.copyOf(objections);
    }
  }

  @Stored("objection-resolved")
  record ObjectionResolved(
    WorkshopId workshop,
    BallotId ballot,
    int objection,
    String how,
    Actor by
  ) implements BallotEvent {}

  @Stored("ballot-closed")
  record BallotClosed(WorkshopId workshop, BallotId ballot, Actor by) implements BallotEvent {}

  @Stored("ballot-reopened")
  record BallotReopened(WorkshopId workshop, BallotId ballot, Actor by) implements BallotEvent {}

  @Stored("ballot-revealed")
  record BallotRevealed(WorkshopId workshop, BallotId ballot, Actor by) implements BallotEvent {}
}
