package tablee.query.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;

/** Where the next part of a file begins, and the columns its headers promised. */
record Continuation(Layout layout, @Nullable String after) {
  private static final String BETWEEN_PARTS = "\n";
  private static final String BETWEEN_IDS = "\t";

  String written() {
    var parts = List.of(
      String.join(BETWEEN_IDS, layout.columns()),
      String.join(BETWEEN_IDS, layout.facets()),
      after == null ? "" : after
    );
    return Base64.getUrlEncoder()
      .withoutPadding()
      .encodeToString(String.join(BETWEEN_PARTS, parts).getBytes(UTF_8));
  }

  /** @throws tablee.messages.RejectedException for what no part ended with */
  static Continuation read(String written) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(written), UTF_8).split(BETWEEN_PARTS, -1);
      if (parts.length == 3) {
        return new Continuation(new Layout(ids(parts[0]), ids(parts[1])), parts[2]);
      }
    } catch (IllegalArgumentException _) {
      // Not base64: no part ended with it either.
    }
    throw new Rejection.Malformed("after").asException();
  }

  private static List<String> ids(String joined) {
    return Stream.of(joined.split(BETWEEN_IDS))
      .filter(id -> !id.isEmpty())
      .toList();
  }
}
