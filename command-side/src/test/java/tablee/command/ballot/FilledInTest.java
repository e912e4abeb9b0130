package tablee.command.ballot;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tablee.command.Story.FOOD;
import static tablee.command.Story.SOIL;
import static tablee.command.Story.WATER;
import static tablee.messages.ballot.BallotKind.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.ballot.BallotKind;
import tablee.messages.ballot.Mark;
import tablee.messages.id.AxisId;

class FilledInTest {

  private static Mark mark(AxisId axis, int value, String reason) {
    return new Mark(axis, value, reason);
  }

  private static void admitted(BallotKind kind, int budget, Mark... marks) {
    assertThatCode(() ->
      new FilledIn(kind, budget, List.of(FOOD, WATER)).admit(List.of(marks))
    ).doesNotThrowAnyException();
  }

  private static void refused(Rejection rejection, BallotKind kind, int budget, Mark... marks) {
    assertThatExceptionOfType(RejectedException.class)
      .isThrownBy(() -> new FilledIn(kind, budget, List.of(FOOD, WATER)).admit(List.of(marks)))
      .extracting(RejectedException::rejection)
      .isEqualTo(rejection);
  }

  @Test
  void aScoreGoesUpToTheBudget() {
    admitted(SCORE, 5, mark(FOOD, 0, ""), mark(WATER, 5, ""));
    refused(new Rejection.MarkTooHigh(5), SCORE, 5, mark(FOOD, 6, ""));
  }

  @Test
  void dotsAddUpToTheBudget() {
    admitted(DOTS, 3, mark(FOOD, 2, ""), mark(WATER, 1, ""));
    refused(new Rejection.BudgetSpent(3), DOTS, 3, mark(FOOD, 2, ""), mark(WATER, 2, ""));
    refused(new Rejection.BudgetSpent(3), DOTS, 3, mark(FOOD, Integer.MAX_VALUE, ""));
    refused(new Rejection.Malformed("marks"), DOTS, 3, mark(FOOD, 0, ""));
  }

  @Test
  void approvalSaysYesOrNothing() {
    admitted(APPROVAL, 1, mark(FOOD, 1, ""), mark(WATER, 1, ""));
    refused(new Rejection.Malformed("marks"), APPROVAL, 1, mark(FOOD, 0, ""));
    refused(new Rejection.MarkTooHigh(1), APPROVAL, 1, mark(FOOD, 2, ""));
  }

  @Test
  void whoObjectsSaysWhyAndNobodyElseDoes() {
    admitted(CONSENT, 1, mark(FOOD, OBJECT, "Trop large"), mark(WATER, AGREE, ""));
    refused(new Rejection.TextMissing("reason"), CONSENT, 1, mark(FOOD, OBJECT, ""));
    refused(new Rejection.Malformed("reason"), CONSENT, 1, mark(FOOD, STAND_ASIDE, "Bof"));
    refused(new Rejection.Malformed("reason"), SCORE, 5, mark(FOOD, 0, "Bof"));
    refused(new Rejection.MarkTooHigh(2), CONSENT, 1, mark(FOOD, 3, ""));
  }

  @Test
  void onlyWhatIsPutToTheVoteIsMarked() {
    refused(new Rejection.NotFound("axis", "soil"), SCORE, 5, mark(SOIL, 1, ""));
  }

  @Test
  void anEmptyPaperTakesAVoteBack() {
    for (var kind : BallotKind.values()) {
      admitted(kind, 1);
    }
  }
}
