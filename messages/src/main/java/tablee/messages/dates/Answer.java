package tablee.messages.dates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;

/** Whether somebody can come on a date. */
public enum Answer {
  YES,
  MAYBE,
  NO;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws RejectedException with {@link Rejection.Malformed} for a word that is no answer
   */
  @JsonCreator
  public static Answer of(String word) {
    for (Answer answer : values()) {
      if (answer.word().equals(word)) {
        return answer;
      }
    }
    throw new Rejection.Malformed("answer").asException();
  }
}
