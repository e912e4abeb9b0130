package tablee.messages.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.Rejection;

/** What people contribute in words of their own. */
public enum ContributionKind {
  AXIS,
  /** A row of a grid, with all that stands in it. */
  ROW,
  CELL,
  FACET,
  /** One of the opposing positions of a controversy. */
  SIDE,
  EXPECTATION,
  /** An item of a group's page. */
  ANSWER,
  /** A proposal to bring axes together. */
  GROUPING;

  /** Its name on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it stands in the grid or on the page of one theme. */
  boolean isOfATheme() {
    return switch (this) {
      case ROW, CELL, FACET, SIDE, ANSWER -> true;
      case AXIS, EXPECTATION, GROUPING -> false;
    };
  }

  /**
   * @throws tablee.messages.RejectedException with {@link Rejection.Malformed} for a word that names none
   */
  @JsonCreator
  public static ContributionKind of(String word) {
    for (var each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new Rejection.Malformed("kind").asException();
  }
}
