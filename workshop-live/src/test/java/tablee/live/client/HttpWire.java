package tablee.live.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Server-sent events down, a request for each frame up. The first frame that is sent opens it. */
final class HttpWire implements Wire {

  private static final String DATA = "data: ";
  private static final int NOTHING_SAID = 1006;

  private final URI live;
  private final @Nullable String origin;
  private final Ear ear;
  private final CompletableFuture<String> name = new CompletableFuture<>();
  private @Nullable CompletableFuture<HttpResponse<InputStream>> stream;
  private volatile int byeCode = NOTHING_SAID;

  HttpWire(URI server, String workshop, @Nullable String origin, Ear ear) {
    this.live = URI.create(server + "/live/" + workshop + "/");
    this.origin = origin;
    this.ear = ear;
  }

  @Override
  public void send(byte[] utf8, boolean asText) {
    if (stream == null) {
      stream = Http.CLIENT.sendAsync(request("stream", utf8).build(), BodyHandlers.ofInputStream());
      var opened = stream;
      Thread.startVirtualThread(() -> listen(opened));
    } else {
      Http.await(post(utf8));
    }
  }

  @Override
  public void trySend(String text) {
    var _ = post(text.getBytes(StandardCharsets.UTF_8));
  }

  private CompletableFuture<HttpResponse<Void>> post(byte[] utf8) {
    return name.thenCompose(line ->
      Http.CLIENT.sendAsync(
        request("frames", utf8).header("Tablee-Line", line).build(),
        BodyHandlers.discarding()
      )
    );
  }

  private HttpRequest.Builder request(String what, byte[] body) {
    var request = HttpRequest.newBuilder(live.resolve(what))
      .header("Content-Type", "application/json")
      .POST(BodyPublishers.ofByteArray(body));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return request;
  }

  private void listen(CompletableFuture<HttpResponse<InputStream>> opened) {
    try (
      var lines = new BufferedReader(new InputStreamReader(Http.await(opened).body(), StandardCharsets.UTF_8))
    ) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(DATA)) {
          take(line.substring(DATA.length()));
        }
      }
    } catch (IOException | AssertionError broken) {
      // Whoever listens is told below that it has ended.
    }
    ear.closed(byeCode);
    name.completeExceptionally(new IOException("never opened"));
  }

  private void take(String text) {
    var frame = Http.JSON.readTree(text);
    switch (frame.path("type").asString("")) {
      case "line" -> name.complete(frame.path("line").stringValue());
      case "bye" -> {
        byeCode = frame.path("code").intValue();
        ear.frame(text.getBytes(StandardCharsets.UTF_8));
      }
      default -> ear.frame(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public String name() {
    return Http.await(name);
  }

  @Override
  public void abort() {
    var opened = stream;
    if (opened == null) {
      return;
    }
    var _ = opened.thenAccept(response -> {
      try {
        response.body().close();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    });
  }
}
