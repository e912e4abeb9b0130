package tablee.query.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;

/**
 * The last row of a page. It names the row, so that the next page goes on after it wherever it stands by then, and the
 * place it had, should it stand no more.
 */
record Cursor(String key, String place) {
  private static final String BETWEEN = "\n";

  String written() {
    return Base64.getUrlEncoder()
      .withoutPadding()
      .encodeToString((key + BETWEEN + place).getBytes(UTF_8));
  }

  /** @throws tablee.messages.RejectedException for what no page ended with */
  static @Nullable Cursor read(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      var parts = new String(Base64.getUrlDecoder().decode(written), UTF_8).split(BETWEEN, -1);
      if (parts.length == 2) {
        return new Cursor(parts[0], parts[1]);
      }
    } catch (IllegalArgumentException _) {
      // Not base64: no page ended with it either.
    }
    throw new Rejection.Malformed("after").asException();
  }
}
