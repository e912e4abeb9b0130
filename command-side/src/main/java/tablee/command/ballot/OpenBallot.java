package tablee.command.ballot;

import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premises;
import tablee.messages.Rejection;
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
import tablee.messages.id.BallotId;
import tablee.messages.id.WorkshopId;

/**
 * The one ballot that takes votes, if any. While there is one, the axes under vote stand still.
 *
 * @param ballot null when none is open
 */
public record OpenBallot(@Nullable BallotId ballot) {
  static final OpenBallot NONE = new OpenBallot(null);

  /** Makes a decision rest on no ballot being open. */
  public static void mustBeNone(Premises premises, WorkshopId workshop) {
    premises.restOn(BallotBox.of(workshop), BallotBox::open).mustBeNone();
  }

  void mustBeNone() {
    if (ballot != null) {
      throw new Rejection.BallotStillOpen().asException();
    }
  }

  boolean is(BallotId other) {
    return other.equals(ballot);
  }

  OpenBallot after(BallotEvent event) {
    return switch (event) {
      case BallotOpened it -> new OpenBallot(it.ballot());
      case BallotReopened it -> new OpenBallot(it.ballot());
      case BallotClosed it -> without(it.ballot());
      case BallotRevealed it -> without(it.ballot());
      case
        VoteCast _,
        VoteTakenBack _,
        PaperHandedIn _,
        PaperSealed _,
        BallotCounted _,
        ObjectionResolved _ -> this;
    };
  }

  private OpenBallot without(BallotId ended) {
    return is(ended) ? NONE : this;
  }
}
