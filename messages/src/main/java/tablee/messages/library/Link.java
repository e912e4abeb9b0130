package tablee.messages.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import tablee.messages.Rejection;

/**
 * The address of a page, to be opened by a browser: http or https, of a named host, without a user's name or password.
 * Nothing else is an address here, so that no link can run anything.
 */
public record Link(@JsonValue String value) {
  /** In UTF-16 code units. */
  public static final int LONGEST = 500;

  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Throws {@link tablee.messages.RejectedException} for anything else. */
  @JsonCreator
  public Link {
    if (value.length() > LONGEST) {
      throw new Rejection.TextTooLong("link", LONGEST, value.length()).asException();
    }
    if (!isPage(value)) {
      throw new Rejection.Malformed("link").asException();
    }
  }

  private static boolean isPage(String value) {
    try {
      var uri = new URI(value);
      return (
        uri.getScheme() != null &&
        SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT)) &&
        uri.getHost() != null &&
        uri.getRawUserInfo() == null
      );
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
