package tablee.verification.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** How much script the participant's page can load, compressed, as the server serves it. */
final class PageWeight {

  private static final Pattern SCRIPT = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.js)\"");
  private static final Pattern IMPORT = Pattern.compile(
    "(?:from|import)\\s*\\(?\\s*[\"'`](\\.{0,2}/[^\"'`]+\\.js)[\"'`]"
  );
  /** What it never asks for: other people's screens, and a second language. */
  private static final Pattern NOT_ITS_OWN = Pattern.compile(
    ".*/(Home|Join|Facilitator|Wall|Replay|Analysis|Methods|en)-[^/]*\\.js"
  );

  private final HttpClient http;
  private final URI server;

  PageWeight(HttpClient http, URI server) {
    this.http = http;
    this.server = server;
  }

  /** Bytes, gzipped, of every script the page names and what those import, at once or later. */
  long scriptBytes(String page) throws IOException, InterruptedException {
    var waiting = new ArrayDeque<URI>();
    var named = SCRIPT.matcher(new String(get(server.resolve(page)), StandardCharsets.UTF_8));
    while (named.find()) {
      waiting.add(server.resolve(named.group(1)));
    }
    Set<URI> seen = new HashSet<>();
    long bytes = 0;
    while (!waiting.isEmpty()) {
      var script = waiting.remove();
      if (seen.add(script)) {
        var source = get(script);
        bytes += gzipped(source);
        var imports = IMPORT.matcher(new String(source, StandardCharsets.UTF_8));
        while (imports.find()) {
          var imported = script.resolve(imports.group(1));
          if (!NOT_ITS_OWN.matcher(imported.getPath()).matches()) {
            waiting.add(imported);
          }
        }
      }
    }
    if (seen.stream().noneMatch(script -> script.getPath().contains("/Participant-"))) {
      throw new IOException(page + " does not lead to the participant's screen: " + seen);
    }
    return bytes;
  }

  private byte[] get(URI address) throws IOException, InterruptedException {
    var answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private static long gzipped(byte[] source) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
