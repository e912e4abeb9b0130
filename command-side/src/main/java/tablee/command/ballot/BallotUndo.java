package tablee.command.ballot;

import java.util.List;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.ballot.BallotCommand.CastVote;
import tablee.messages.ballot.BallotCommand.CloseBallot;
import tablee.messages.ballot.BallotCommand.HandInPaper;
import tablee.messages.ballot.BallotCommand.ReopenBallot;
import tablee.messages.ballot.BallotCommand.ResolveObjection;
import tablee.messages.ballot.BallotCommand.TakeVoteBack;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.BallotReopened;
import tablee.messages.ballot.BallotEvent.BallotRevealed;
import tablee.messages.ballot.BallotEvent.ObjectionResolved;
import tablee.messages.ballot.BallotEvent.PaperHandedIn;
import tablee.messages.ballot.BallotEvent.PaperSealed;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.ballot.BallotEvent.VoteTakenBack;
import tablee.messages.id.PaperId;

/**
 * The opposite of what was done in a ballot. A single vote is its voter's alone and everybody casts theirs at the same time:
 * taking one back rests on nothing but the voter having one there.
 */
public final class BallotUndo {

  /** Names nothing: what is handed in openly lies in no box. */
  private static final PaperId PUT_BACK = new PaperId("put-back");

  private BallotUndo() {}

  public static Command opposite(BallotEvent event, Course course) {
    return switch (event) {
      case VoteCast it -> new TakeVoteBack(it.workshop(), it.ballot(), it.participant(), it.axis(), it.by());
      case VoteTakenBack it -> new CastVote(it.workshop(), it.ballot(), it.participant(), it.axis(), it.by());
      case PaperHandedIn it -> earlierPaper(it, course);
      case BallotClosed it -> reopen(it, course);
      case BallotReopened it -> new CloseBallot(it.workshop(), it.ballot(), it.by());
      case ObjectionResolved it -> earlierAnswer(it, course);
      case PaperSealed _ -> throw new Rejection.CannotBeUndone(Why.SEALED).asException();
      case BallotCounted _, BallotRevealed _ -> throw new Rejection.CannotBeUndone(Why.SHOWN).asException();
      case BallotOpened _ -> throw new Rejection.CannotBeUndone(Why.STAYS).asException();
    };
  }

  private static HandInPaper earlierPaper(PaperHandedIn it, Course course) {
    var now = course.now(new BallotBox(), BallotUndo::take).papers(it.ballot());
    if (!now.getOrDefault(it.participant(), List.of()).equals(it.marks())) {
      throw course
        .builtUpon(
          Since.REWORDED,
          event -> event instanceof PaperHandedIn other && other.participant().equals(it.participant())
        )
        .asException();
    }
    var before = course.before(new BallotBox(), BallotUndo::take).papers(it.ballot());
    return new HandInPaper(
      it.workshop(),
      it.ballot(),
      it.participant(),
      PUT_BACK,
      before.getOrDefault(it.participant(), List.of()),
      it.by()
    );
  }

  private static ReopenBallot reopen(BallotClosed it, Course course) {
    var ballot = course.now(new BallotBox(), BallotUndo::take).known(it.ballot());
    if (ballot.revealed()) {
      throw new Rejection.CannotBeUndone(Why.SHOWN).asException();
    }
    if (ballot.confidential()) {
      throw new Rejection.CannotBeUndone(Why.COUNTED).asException();
    }
    return new ReopenBallot(it.workshop(), it.ballot(), it.by());
  }

  private static ResolveObjection earlierAnswer(ObjectionResolved it, Course course) {
    var now = course.now(new BallotBox(), BallotUndo::take).resolution(it.ballot(), it.objection());
    if (!now.equals(it.how())) {
      throw course
        .builtUpon(
          Since.REWORDED,
          event -> event instanceof ObjectionResolved other && other.objection() == it.objection()
        )
        .asException();
    }
    var before = course.before(new BallotBox(), BallotUndo::take).resolution(it.ballot(), it.objection());
    if (before.isEmpty()) {
      throw new Rejection.CannotBeUndone(Why.STAYS).asException();
    }
    return new ResolveObjection(it.workshop(), it.ballot(), it.objection(), before, it.by());
  }

  private static void take(BallotBox box, Event event) {
    box.evolve((BallotEvent) event);
  }
}
