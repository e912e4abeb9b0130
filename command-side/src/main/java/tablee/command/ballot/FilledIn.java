package tablee.command.ballot;

import java.util.List;
import tablee.messages.Rejection;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Mark;
import tablee.messages.id.AxisId;

/** A paper says what its ballot lets it say, about the axes that are put to the vote. */
record FilledIn(BallotKind kind, int budget, List<AxisId> axes) {
  FilledIn(Ballot ballot) {
    this(ballot.kind(), ballot.budget(), ballot.axes());
  }

  void admit(List<Mark> marks) {
    marks.forEach(this::admit);
    if (kind == BallotKind.DOTS) {
      new WithinBudget(budget).admit(marks.stream().mapToInt(Mark::value).sum());
    }
  }

  private void admit(Mark mark) {
    if (!axes.contains(mark.axis())) {
      throw new Rejection.NotFound("axis", mark.axis().value()).asException();
    }
    switch (kind) {
      case DOTS -> {
        atLeastOne(mark);
        new WithinBudget(budget).admit(mark.value());
      }
      case SCORE -> atMost(budget, mark);
      case APPROVAL -> {
        atLeastOne(mark);
        atMost(1, mark);
      }
      case CONSENT -> atMost(BallotKind.AGREE, mark);
    }
    boolean objects = kind == BallotKind.CONSENT && mark.value() == BallotKind.OBJECT;
    if (objects && mark.reason().isEmpty()) {
      throw new Rejection.TextMissing("reason").asException();
    }
    if (!objects && !mark.reason().isEmpty()) {
      throw new Rejection.Malformed("reason").asException();
    }
  }

  /** Who gives an axis nothing leaves it out. */
  private static void atLeastOne(Mark mark) {
    if (mark.value() == 0) {
      throw new Rejection.Malformed("marks").asException();
    }
  }

  private static void atMost(int most, Mark mark) {
    if (mark.value() > most) {
      throw new Rejection.MarkTooHigh(most).asException();
    }
  }
}
