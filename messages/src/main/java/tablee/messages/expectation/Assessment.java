package tablee.messages.expectation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.Rejection;

/** What became of an expectation, as somebody who had it sees it at the end. */
public enum Assessment {
  MET,
  PARTLY,
  UNMET;

  /** Its name on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws tablee.messages.RejectedException with {@link Rejection.Malformed} for a word that names none
   */
  @JsonCreator
  public static Assessment of(String word) {
    for (var assessment : values()) {
      if (assessment.word().equals(word)) {
        return assessment;
      }
    }
    throw new Rejection.Malformed("assessment").asException();
  }
}
