package tablee.command.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.command.premise.Premises;
import tablee.messages.Rejection;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.Count;
import tablee.messages.ballot.Grounds;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.WorkshopId;

/** What revealed ballots say, for decisions that rest on them. */
public final class Results {

  private Results() {}

  /**
   * Makes a decision in favour of an axis rest on what a ballot says about it.
   *
   * @throws tablee.messages.RejectedException for a ballot that is not revealed, that did not put the axis to the
   *     vote, or in which an objection to it stands
   */
  public static Grounds mustSpeakFor(
    Premises premises,
    WorkshopId workshop,
    BallotId ballot,
    AxisId axis
  ) {
    return premises.restOn(BallotBox.of(workshop), box -> grounds(box, ballot, axis));
  }

  private static Grounds grounds(BallotBox box, BallotId id, AxisId axis) {
    var ballot = box.mustBeRevealed(id);
    if (!ballot.axes().contains(axis)) {
      throw new Rejection.NotFound("axis", axis.value()).asException();
    }
    var counted = ballot.counted();
    if (counted != null) {
      nobodyObjects(box, counted, axis);
    }
    return new Grounds(id, ballot.kind(), box.voters(id), count(box, ballot, id, axis));
  }

  private static void nobodyObjects(BallotBox box, BallotCounted counted, AxisId axis) {
    int standing = (int) counted
      .objections()
      .stream()
      .filter(each -> each.axis().equals(axis) && box.resolution(counted.ballot(), each.number()).isEmpty())
      .count();
    if (standing > 0) {
      throw new Rejection.ObjectionsStand(axis, standing).asException();
    }
  }

  private static @Nullable Count count(BallotBox box, Ballot ballot, BallotId id, AxisId axis) {
    if (!ballot.takesPapers()) {
      return new Count(axis, box.votes(id, axis), List.of());
    }
    var counted = ballot.counted();
    return counted == null
      ? null
      : counted
          .counts()
          .stream()
          .filter(count -> count.axis().equals(axis))
          .findFirst()
          .orElse(null);
  }
}
