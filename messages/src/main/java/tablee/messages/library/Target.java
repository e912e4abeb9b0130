package tablee.messages.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.Rejection;

/** What of a workshop an item of the library stands beside. */
public enum Target {
  AXIS,
  /** The page of the thematic group that works on an axis. */
  GROUP,
  ROW;

  /** Its name on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws tablee.messages.RejectedException with {@link Rejection.Malformed} for a word that names none
   */
  @JsonCreator
  public static Target of(String word) {
    for (var each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new Rejection.Malformed("on").asException();
  }
}
