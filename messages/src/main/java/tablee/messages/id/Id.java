package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import tablee.messages.Rejection;

/** A name that somebody outside may have made: 1 to 40 letters, digits, hyphens and underscores. */
public interface Id {
  Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  @JsonValue
  String value();

  /**
   * @throws tablee.messages.RejectedException with {@link Rejection.Malformed} for anything but an id
   */
  static void check(String value) {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new Rejection.Malformed("id").asException();
    }
  }
}
