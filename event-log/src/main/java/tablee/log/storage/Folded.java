package tablee.log.storage;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as it is compared: without regard to letter case, accents and the width of blanks. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Folded() {}

  public static String of(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    // Up and down again: ß and ẞ become ss, whatever the spelling.
    var lower = bare.toUpperCase(ROOT).toLowerCase(ROOT);
    return BLANKS.matcher(lower).replaceAll(" ").strip();
  }
}
