package tablee.live.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tablee.live.wire.Lang;

/** A file of sentences with named gaps such as {@code {limit}}. */
final class Phrases {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  private final Properties phrases = new Properties();

  private Phrases() {}

  /** The sentences of {@code <name>_<language>.properties} beside this class. */
  static Phrases load(String name, Lang lang) {
    var phrases = new Phrases();
    var file = name + "_" + lang.code() + ".properties";
    try (var stream = Phrases.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing");
      }
      phrases.phrases.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  Set<String> keys() {
    return phrases.stringPropertyNames();
  }

  boolean has(String key) {
    return phrases.containsKey(key);
  }

  /** As the file has it, gaps and all. */
  String raw(String key) {
    return phrases.getProperty(key, "");
  }

  /**
   * @throws IllegalStateException if there is no such sentence, or no value for one of its gaps
   */
  String say(String key, Map<String, String> values) {
    var phrase = phrases.getProperty(key);
    if (phrase == null) {
      throw new IllegalStateException("no words for " + key);
    }
    return GAP.matcher(phrase).replaceAll(gap -> Matcher.quoteReplacement(value(key, values, gap.group(1))));
  }

  private static String value(String key, Map<String, String> values, String gap) {
    @Nullable
    String value = values.get(gap);
    if (value == null) {
      throw new IllegalStateException("nothing to say for {" + gap + "} in " + key);
    }
    return value;
  }
}
