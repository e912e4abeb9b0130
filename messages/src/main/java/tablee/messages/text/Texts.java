package tablee.messages.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;

/**
 * Takes in texts that people typed: composed (NFC), trimmed, without control and direction-override characters,
 * and no longer than their place allows. Lengths are UTF-16 code units, as browsers count {@code maxlength}.
 * Every method throws {@link tablee.messages.RejectedException} for a text that is missing or too long; nothing
 * is ever cut.
 */
public final class Texts {

  public static final int TITLE = 120;
  public static final int NICKNAME = 30;
  public static final int PLACE = 120;
  public static final int REASON = 500;
  public static final int FACET = 500;
  public static final int CELL = 4_000;
  public static final int EXPECTATION = 280;
  public static final int ANSWER = 1_000;
  public static final int NOTE = 1_000;
  public static final int FILE = 250;
  public static final int RECOMMENDATION = 1_000;

  private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final Pattern NEW_LINE = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
  private static final Pattern NOT_IN_A_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
  /** One surrogate without its other half: nothing that can be written in UTF-8. */
  private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");
  private static final Pattern ENDS_OF_LINES = Pattern.compile("[ \\t]+\\n");

  private Texts() {}

  /** One line that must say something. */
  public static String line(String field, @Nullable String text, int limit) {
    String line = optionalLine(field, text, limit);
    if (line.isEmpty()) {
      throw new Rejection.TextMissing(field).asException();
    }
    return line;
  }

  /** One line that may be empty. */
  public static String optionalLine(String field, @Nullable String text, int limit) {
    return within(
      limit,
      field,
      NOT_IN_A_LINE.matcher(clean(field, text, limit))
        .replaceAll(" ")
        .strip()
    );
  }

  /** Lines, in a place that may be empty. */
  public static String lines(String field, @Nullable String text, int limit) {
    String oneKindOfBreak = NEW_LINE.matcher(clean(field, text, limit)).replaceAll("\n");
    String visible = NOT_IN_A_TEXT.matcher(oneKindOfBreak).replaceAll(" ");
    return within(limit, field, ENDS_OF_LINES.matcher(visible).replaceAll("\n").strip());
  }

  /** Lines that must say something. */
  public static String paragraph(String field, @Nullable String text, int limit) {
    String paragraph = lines(field, text, limit);
    if (paragraph.isEmpty()) {
      throw new Rejection.TextMissing(field).asException();
    }
    return paragraph;
  }

  private static String clean(String field, @Nullable String text, int limit) {
    if (text == null) {
      return "";
    }
    // Before any work is spent on it; composing can shorten a text, but not by more than this.
    if (text.length() > limit * 4) {
      throw new Rejection.TextTooLong(field, limit, text.length()).asException();
    }
    if (HALF_A_CHARACTER.matcher(text).find()) {
      throw new Rejection.Malformed(field).asException();
    }
    return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
  }

  private static String within(int limit, String field, String text) {
    if (text.length() > limit) {
      throw new Rejection.TextTooLong(field, limit, text.length()).asException();
    }
    return text;
  }
}
