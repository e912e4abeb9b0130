package tablee.live.method;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import tablee.live.wire.Json;
import tablee.messages.method.Method;

/** The same for the same method: a request to publish it counts once, however often a bad Wi-Fi has it sent again. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Method method) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Json.MAPPER.writeValueAsBytes(method));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
