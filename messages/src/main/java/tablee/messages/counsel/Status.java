package tablee.messages.counsel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;

/** How far a recommendation is. */
public enum Status {
  /** Its author still writes it. */
  DRAFT,
  /** It stands to be amended, consented to and objected to. */
  DISCUSSION,
  /** Nobody objects to its text, which stays as it is. */
  ADOPTED,
  /** It is recommended no more. */
  WITHDRAWN;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its text and what it rests on may still change. */
  public boolean open() {
    return this == DRAFT || this == DISCUSSION;
  }

  /**
   * @throws RejectedException with {@link Rejection.Malformed} for a word that names no status
   */
  @JsonCreator
  public static Status of(String word) {
    for (Status status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    throw new Rejection.Malformed("status").asException();
  }
}
