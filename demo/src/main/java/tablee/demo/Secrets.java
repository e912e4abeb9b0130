package tablee.demo;

import java.security.SecureRandom;
import java.util.Base64;

/** What a device makes for itself: ids and the secret half of its token. */
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  public static String id() {
    return random(9);
  }

  public static String secret() {
    return random(24);
  }

  private static String random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
