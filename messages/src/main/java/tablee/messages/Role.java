package tablee.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody may do and see, as the link they hold says. */
public enum Role {
  FACILITATOR,
  PARTICIPANT,
  PROJECTOR,
  ANALYST;

  /** The word for it in links, frames and events: its name in lower case. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws RejectedException with {@link Rejection.Malformed} for a word that names no role
   */
  @JsonCreator
  public static Role of(String word) {
    for (Role role : values()) {
      if (role.word().equals(word)) {
        return role;
      }
    }
    throw new Rejection.Malformed("role").asException();
  }
}
