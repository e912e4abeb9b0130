package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonValue;
import tablee.messages.Rejection;

/** A name that somebody outside may have made: 1 to 40 letters, digits, hyphens and underscores. */
public interface Id {
  int LONGEST = 40;

  @JsonValue
  String value();

  /**
   * @throws tablee.messages.RejectedException with {@link Rejection.Malformed} for anything but an id
   */
  static void check(String value) {
    if (value == null || !isOne(value)) {
      throw new Rejection.Malformed("id").asException();
    }
  }

  /** Whether a text has the form of an id. Looked at character by character: every command holds several. */
  static boolean isOne(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      boolean fits =
        (at >= 'a' && at <= 'z') ||
        (at >= 'A' && at <= 'Z') ||
        (at >= '0' && at <= '9') ||
        at == '_' ||
        at == '-';
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
