package tablee.demo;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which initiatives of a library an axis speaks of, since day files do not say: those of which a telling word stands
 * in the axis' title or reason. A word tells if no other initiative's title has it; endings aside, so that
 * « Mobilité partagée » is not about every shared garden.
 */
final class Fitting {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final int SHORTEST_WORD = 4;
  private static final int STEM = 5;

  private final Map<String, Set<String>> telling = new LinkedHashMap<>();

  /** @param initiatives their titles */
  Fitting(Collection<String> initiatives) {
    var used = new HashMap<String, Integer>();
    for (var title : initiatives) {
      stems(title).forEach(stem -> used.merge(stem, 1, Integer::sum));
    }
    for (var title : initiatives) {
      var own = stems(title);
      own.removeIf(stem -> used.getOrDefault(stem, 0) > 1);
      telling.put(title, own);
    }
  }

  /** The titles of the initiatives that fit, in the library's order. */
  List<String> to(Day.Proposal axis) {
    var said = stems(axis.title() + " " + axis.why());
    return telling
      .entrySet()
      .stream()
      .filter(initiative -> initiative.getValue().stream().anyMatch(said::contains))
      .map(Map.Entry::getKey)
      .toList();
  }

  private static Set<String> stems(String text) {
    var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
      .replaceAll("")
      .toLowerCase(Locale.ROOT);
    var stems = new HashSet<String>();
    for (var word : BETWEEN_WORDS.split(plain, -1)) {
      if (word.length() >= SHORTEST_WORD) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }
}
