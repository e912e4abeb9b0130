package tablee.live.network;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may talk to this server: its own, by whatever name it is reached, and those that are configured. A page
 * at a foreign name that happens to lead here is not one of them, even where it names itself as the host.
 */
public final class Origins {

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private record Origin(String scheme, String host, int port) {
    static Optional<Origin> parse(String text) {
      try {
        var uri = new URI(text.toLowerCase(Locale.ROOT));
        boolean bare = uri.getRawPath() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
        if (uri.getHost() == null || uri.getScheme() == null || !bare || uri.getRawUserInfo() != null) {
          return Optional.empty();
        }
        return switch (uri.getScheme()) {
          case "http" -> Optional.of(new Origin("http", uri.getHost(), port(uri, 80)));
          case "https" -> Optional.of(new Origin("https", uri.getHost(), port(uri, 443)));
          default -> Optional.empty();
        };
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }

    private static int port(URI uri, int usual) {
      return uri.getPort() < 0 ? usual : uri.getPort();
    }

    boolean isAddress() {
      return host.startsWith("[") || IPV4.matcher(host).matches();
    }
  }

  private final Set<Origin> configured;
  private final Supplier<Set<String>> ownNames;
  private final IntSupplier port;

  /**
   * @param configured such as {@code https://ateliers.example}
   * @param port the one that is served
   * @throws IllegalArgumentException for a configured origin that is none
   */
  public Origins(Collection<String> configured, OwnNames names, IntSupplier port) {
    this(configured, names::all, port);
  }

  Origins(Collection<String> configured, Supplier<Set<String>> ownNames, IntSupplier port) {
    this.configured = configured
      .stream()
      .map(text -> Origin.parse(text).orElseThrow(() -> new IllegalArgumentException("no origin: " + text)))
      .collect(Collectors.toUnmodifiableSet());
    this.ownNames = ownNames;
    this.port = port;
  }

  /**
   * @param origin the request's header of that name; without one nothing is known of who asks
   * @param host the request's header of that name
   */
  public boolean allow(@Nullable String origin, @Nullable String host) {
    return (
      origin != null &&
      Origin.parse(origin)
        .filter(each -> allow(each, host))
        .isPresent()
    );
  }

  private boolean allow(Origin origin, @Nullable String host) {
    if (configured.contains(origin)) {
      return true;
    }
    boolean own = ownNames.get().contains(origin.host);
    return isSame(origin, host) ? own || origin.isAddress() : own && origin.port == port.getAsInt();
  }

  private static boolean isSame(Origin origin, @Nullable String host) {
    return (
      host != null &&
      Origin.parse(origin.scheme + "://" + host)
        .filter(origin::equals)
        .isPresent()
    );
  }
}
