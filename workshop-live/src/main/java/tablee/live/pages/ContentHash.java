package tablee.live.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.core.io.Resource;

/** A file's content as a tag. Times would not do: every build gives its files the same one. */
final class ContentHash implements Function<Resource, String> {

  private final Map<String, String> known = new ConcurrentHashMap<>();

  @Override
  public String apply(Resource resource) {
    try {
      return known.computeIfAbsent(resource.getURL().toString(), _ -> hash(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Resource resource) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(resource.getContentAsByteArray());
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
