package tablee.query.csv;

import java.util.regex.Pattern;

/**
 * Makes sure that no spreadsheet takes a text for a formula, by an apostrophe before what would begin one.
 *
 * <p>A field begins one with {@code =}, {@code +}, {@code -}, {@code @} or the full-width form of one of them, blanks
 * and apostrophes before it aside, or with a tab or a line break. Inside a field the same can begin one for somebody
 * who opens the file with another separator: after a comma, semicolon, tab or line break. There {@code +} and {@code -}
 * before a blank or a closing bracket are left alone: lists and smileys are written so.
 *
 * <p>Apostrophes that stand in such a place already get one more, so that taking one away from each gives back the text.
 */
final class Harmless {

  private static final String SIGN = "[=+\\-@＝＋－＠]";

  private static final Pattern AT_THE_BEGINNING = Pattern.compile(
    "\\A(?=[\\s\\p{Z}']*" + SIGN + "|'*[\\t\\r\\n])"
  );
  private static final Pattern INSIDE = Pattern.compile(
    "(?<=[,;\\t\\r\\n])([ \\u00A0\\u202F]*)(?='*(?:[=@＝＠]|[+\\-＋－](?![\\s\\p{Z})\\]]|\\z)))"
  );

  private Harmless() {}

  static String text(String text) {
    var inside = INSIDE.matcher(text).replaceAll("$1'");
    return AT_THE_BEGINNING.matcher(inside).replaceFirst("'");
  }
}
