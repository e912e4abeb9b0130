package tablee.messages.counsel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;

/** What a recommendation wants public decision makers to do for collaborative practices. */
public enum Aim {
  /** Déclencher: let practices begin. */
  TRIGGER,
  /** Accompagner: stand beside those that have begun. */
  ACCOMPANY,
  /** Pérenniser: make those that work last. */
  SUSTAIN;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws RejectedException with {@link Rejection.Malformed} for a word that names no aim
   */
  @JsonCreator
  public static Aim of(String word) {
    for (Aim aim : values()) {
      if (aim.word().equals(word)) {
        return aim;
      }
    }
    throw new Rejection.Malformed("aim").asException();
  }
}
