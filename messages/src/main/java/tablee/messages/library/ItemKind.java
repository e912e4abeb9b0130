package tablee.messages.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.Rejection;

/** What an item of a library is. */
public enum ItemKind {
  /** An example of what somebody does somewhere. */
  INITIATIVE,
  /** A theme that tables may start from. */
  THEMATIC_ENTRY,
  /** A study, a document, a page. */
  RESOURCE;

  /** Its name on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws tablee.messages.RejectedException with {@link Rejection.Malformed} for a word that names none
   */
  @JsonCreator
  public static ItemKind of(String word) {
    for (var each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw new Rejection.Malformed("kind").asException();
  }
}
