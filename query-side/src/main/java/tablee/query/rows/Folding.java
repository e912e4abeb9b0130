package tablee.query.rows;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Texts as they are looked for: letter case, accents, ligatures and the kind of blank or apostrophe aside. */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´]");
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

  private Folding() {}

  public static String fold(String text) {
    var plain = APOSTROPHES.matcher(text).replaceAll("'");
    var bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    // Up and down again: ß and ẞ become ss, whatever the spelling.
    var lower = bare.toUpperCase(ROOT).toLowerCase(ROOT);
    return BLANKS.matcher(lower.replace("œ", "oe").replace("æ", "ae")).replaceAll(" ").strip();
  }

  public static List<String> words(String text) {
    return Pattern.compile(" ")
      .splitAsStream(fold(text))
      .filter(word -> !word.isEmpty())
      .toList();
  }

  /** A pattern that finds exactly this word: whatever could mean something in a pattern is escaped. */
  static String literally(String word) {
    return NO_LETTER_OR_DIGIT.matcher(word).replaceAll("\\\\$0");
  }
}
