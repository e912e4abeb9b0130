package tablee.live.door;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code that people type from the wall: seven random letters and a check letter, so that a typing error is found
 * before it is taken for somebody's guess. No letter looks like another one.
 */
final class JoinCode {

  static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 8;

  private JoinCode() {}

  /** @param random from a cryptographic source: whoever can guess a code can join */
  static String draw(RandomGenerator random) {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH - 1; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.append(checkLetter(code)).toString();
  }

  /**
   * The code behind what somebody typed, whatever its letter case, spaces and hyphens.
   *
   * @return empty for what can't be a code
   */
  static Optional<String> read(String typed) {
    if (typed.length() > 4 * LENGTH) {
      return Optional.empty();
    }
    var code = typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    boolean known = code.length() == LENGTH && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    return known && code.charAt(LENGTH - 1) == checkLetter(code) ? Optional.of(code) : Optional.empty();
  }

  /** Weights differ, so that two letters that changed places are found as well. */
  private static char checkLetter(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += (i + 1) * LETTERS.indexOf(code.charAt(i));
    }
    return LETTERS.charAt(sum % LETTERS.length());
  }
}
