package tablee.messages.method;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Something people do in a workshop that a phase allows or does not. */
public enum Activity {
  JOIN,
  PROPOSE_AXES,
  MERGE_AXES,
  VOTE,
  VALIDATE_AXES,
  JOIN_GROUPS,
  FILL_GRID,
  SAY_EXPECTATIONS,
  ASSESS_EXPECTATIONS,
  APPROPRIATE,
  HOMEWORK,
  CHOOSE_DATES,
  USE_LIBRARY,
  PROPOSE_GROUPINGS,
  RANK_THEMES;

  /** Its name on the wire: {@code propose-axes}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it looks back on a workshop that is over, or on to the next; everything else keeps one going. */
  public boolean looksBack() {
    return this == ASSESS_EXPECTATIONS || this == HOMEWORK || this == CHOOSE_DATES;
  }
}
