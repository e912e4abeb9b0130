package tablee.messages.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;

/** The four stages of a programme, in order. */
public enum Stage {
  /** S'outiller: the method, the territories and their state of play. */
  EQUIP,
  /** Expérimenter: the workshops. */
  EXPERIMENT,
  /** Analyser: the grids. */
  ANALYSE,
  /** Essaimer: the recommendations, and the method as others take it. */
  SPREAD;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws RejectedException with {@link Rejection.Malformed} for a word that names no stage
   */
  @JsonCreator
  public static Stage of(String word) {
    for (Stage stage : values()) {
      if (stage.word().equals(word)) {
        return stage;
      }
    }
    throw new Rejection.Malformed("stage").asException();
  }
}
