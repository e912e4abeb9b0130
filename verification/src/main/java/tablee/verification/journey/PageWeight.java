package tablee.verification.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * How much script a participant's tablet needs to take part in a stage of the workshop, compressed, as the server serves
 * it: the page's own, one language, and the heaviest of the stages' pages.
 */
final class PageWeight {

  private static final Pattern SCRIPT = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.js)\"");
  private static final Pattern AT_ONCE = Pattern.compile(
    "(?:from|import)\\s*[\"'`](\\.{0,2}/[^\"'`]+\\.js)[\"'`]"
  );
  private static final Pattern LATER = Pattern.compile("import\\(\\s*[\"'`](\\.{0,2}/[^\"'`]+\\.js)[\"'`]");
  private static final Pattern OWN_SCREEN = Pattern.compile(".*/(Participant|fr)-[^/]*\\.js");
  private static final Pattern STAGE = Pattern.compile(".*/[A-Z][a-z]+Stage-[^/]*\\.js");

  private final HttpClient http;
  private final URI server;

  PageWeight(HttpClient http, URI server) {
    this.http = http;
    this.server = server;
  }

  /** Bytes, gzipped. */
  long scriptBytes(String page) throws IOException, InterruptedException {
    var own = new HashMap<URI, String>();
    var named = SCRIPT.matcher(get(server.resolve(page)));
    while (named.find()) {
      load(server.resolve(named.group(1)), own);
    }
    for (var later : later(own, OWN_SCREEN)) {
      load(later, own);
    }
    var stages = later(own, STAGE);
    if (stages.isEmpty()) {
      throw new IOException(page + " leads to no stage of a workshop: " + own.keySet());
    }
    long heaviest = 0;
    for (var stage : stages) {
      var more = new HashMap<>(own);
      load(stage, more);
      more.keySet().removeAll(own.keySet());
      heaviest = Math.max(heaviest, bytes(more));
    }
    return bytes(own) + heaviest;
  }

  /** Adds a script and all that it imports at once. */
  private void load(URI script, Map<URI, String> loaded) throws IOException, InterruptedException {
    if (loaded.containsKey(script)) {
      return;
    }
    var source = get(script);
    loaded.put(script, source);
    for (var imported : imports(script, source, AT_ONCE)) {
      load(imported, loaded);
    }
  }

  private static Set<URI> later(Map<URI, String> loaded, Pattern which) {
    return loaded
      .entrySet()
      .stream()
      .flatMap(script -> imports(script.getKey(), script.getValue(), LATER).stream())
      .filter(script -> which.matcher(script.getPath()).matches())
      .collect(Collectors.toSet());
  }

  private static List<URI> imports(URI script, String source, Pattern which) {
    return which
      .matcher(source)
      .results()
      .map(found -> script.resolve(found.group(1)))
      .toList();
  }

  private static long bytes(Map<URI, String> scripts) {
    return scripts.values().stream().mapToLong(PageWeight::gzipped).sum();
  }

  private String get(URI address) throws IOException, InterruptedException {
    var answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private static long gzipped(String source) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(source.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
