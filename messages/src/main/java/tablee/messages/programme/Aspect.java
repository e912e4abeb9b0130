package tablee.messages.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;

/** A part of a territory's state of play, written and rewritten by itself. */
public enum Aspect {
  /** Context and stakes of the territory. */
  CONTEXT,
  /** Collaborative practices that exist. */
  PRACTICES,
  /** Key actors. */
  ACTORS,
  /** Themes that matter here. */
  THEMES,
  /** Projects under way. */
  PROJECTS,
  /** Weak signals. */
  SIGNALS,
  /** What the practices are at stake for in the territory. */
  STAKES;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws RejectedException with {@link Rejection.Malformed} for a word that names no aspect
   */
  @JsonCreator
  public static Aspect of(String word) {
    for (Aspect aspect : values()) {
      if (aspect.word().equals(word)) {
        return aspect;
      }
    }
    throw new Rejection.Malformed("aspect").asException();
  }
}
