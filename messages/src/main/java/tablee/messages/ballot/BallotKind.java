package tablee.messages.ballot;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How votes are given, and what a mark's value and a ballot's budget mean. */
public enum BallotKind {
  /** Every voter has some votes to spread over the axes; a mark is the votes on one. The budget is all they have. */
  DOTS(1, BallotCommand.MOST_VOTES),
  /** Every axis gets a mark from 0 to the budget. */
  SCORE(2, 10),
  /** To every axis a voter objects ({@link #OBJECT}), stands aside or agrees. The budget says nothing and is 1. */
  CONSENT(1, 1),
  /** A mark of 1 says yes, to any number of axes. The budget says nothing and is 1. */
  APPROVAL(1, 1);

  public static final int OBJECT = 0;
  public static final int STAND_ASIDE = 1;
  public static final int AGREE = 2;

  private final int least;
  private final int most;

  BallotKind(int leastBudget, int mostBudget) {
    this.least = leastBudget;
    this.most = mostBudget;
  }

  boolean takesBudget(int budget) {
    return budget >= least && budget <= most;
  }

  /** Its name in events and frames. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
