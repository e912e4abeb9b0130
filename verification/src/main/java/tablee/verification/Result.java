package tablee.verification;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A suite's last line: {@code RESULT suite=… key=value …}, with plain numbers and words. */
public final class Result {

  private final Map<String, String> values = new LinkedHashMap<>();

  public Result(String suite) {
    values.put("suite", suite);
  }

  /** @param value a word */
  public Result with(String key, String value) {
    values.put(key, value);
    return this;
  }

  public Result with(String key, long value) {
    values.put(key, Long.toString(value));
    return this;
  }

  /** Rounded to three significant digits or better. */
  public Result with(String key, double value) {
    int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
    values.put(key, String.format(Locale.ROOT, "%." + decimals + "f", value));
    return this;
  }

  @Override
  public String toString() {
    return (
      "RESULT " +
      values
        .entrySet()
        .stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "))
    );
  }
}
