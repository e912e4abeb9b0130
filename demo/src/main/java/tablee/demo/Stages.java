package tablee.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages of a programme, by the French titles of day files and by their names on the wire. */
final class Stages {

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("S'outiller", "equip");
    WORDS.put("Expérimenter", "experiment");
    WORDS.put("Analyser", "analyse");
    WORDS.put("Essaimer", "spread");
  }

  /** The one that workshops belong to. */
  static final String OF_WORKSHOPS = "Expérimenter";

  private Stages() {}

  /**
   * @throws IllegalArgumentException for a title that no stage has
   */
  static String word(String title) {
    var word = WORDS.get(title);
    if (word == null) {
      throw new IllegalArgumentException("no stage is called " + title + ", only " + titles());
    }
    return word;
  }

  static String title(String word) {
    return WORDS.entrySet()
      .stream()
      .filter(stage -> stage.getValue().equals(word))
      .map(Map.Entry::getKey)
      .findFirst()
      .orElse(word);
  }

  static List<String> titles() {
    return List.copyOf(WORDS.keySet());
  }
}
