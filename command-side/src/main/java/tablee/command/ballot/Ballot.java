package tablee.command.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Secrecy;
import tablee.messages.id.AxisId;

/**
 * One round of votes.
 *
 * @param counted what its papers said when it ended last; null before, and where votes go one by one
 */
record Ballot(
  int budget,
  List<AxisId> axes,
  BallotKind kind,
  Secrecy secrecy,
  boolean revealed,
  @Nullable BallotCounted counted
) {
  static Ballot of(BallotOpened it) {
    return new Ballot(it.budget(), it.axes(), it.kind(), it.secrecy(), false, null);
  }

  Ballot ended(BallotCounted it) {
    return new Ballot(budget, axes, kind, secrecy, revealed, it);
  }

  Ballot shown() {
    return new Ballot(budget, axes, kind, secrecy, true, counted);
  }

  boolean confidential() {
    return secrecy == Secrecy.CONFIDENTIAL;
  }

  /** Whole papers, not votes one by one. */
  boolean takesPapers() {
    return kind != BallotKind.DOTS || confidential();
  }
}
