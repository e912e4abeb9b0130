package tablee.messages.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.Rejection;

/** What an item says to the row it stands beside. */
public enum Stance {
  SUPPORTS,
  CONTRADICTS;

  /** Its name on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws tablee.messages.RejectedException with {@link Rejection.Malformed} for a word that names none
   */
  @JsonCreator
  public static Stance of(String word) {
    for (var each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new Rejection.Malformed("stance").asException();
  }
}
