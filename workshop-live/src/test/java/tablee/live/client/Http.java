package tablee.live.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's HTTP interface, as a browser's page uses it. */
public final class Http {

  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final JsonMapper JSON = new JsonMapper();

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI server;
  private final @Nullable String token;
  private final @Nullable String origin;
  private final String lang;

  private Http(URI server, @Nullable String token, @Nullable String origin, String lang) {
    this.server = server;
    this.token = token;
    this.origin = origin;
    this.lang = lang;
  }

  public static Http at(URI server) {
    return new Http(server, null, server.toString(), "fr");
  }

  public Http with(@Nullable String otherToken) {
    return new Http(server, otherToken, origin, lang);
  }

  public Http from(@Nullable String otherOrigin) {
    return new Http(server, token, otherOrigin, lang);
  }

  public Http in(String otherLang) {
    return new Http(server, token, origin, otherLang);
  }

  public URI server() {
    return server;
  }

  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  /** An answer with its body, null if it has none. */
  public record Answer(int status, @Nullable JsonNode body, HttpResponse<String> response) {
    public JsonNode json() {
      if (body == null) {
        throw new AssertionError("no body, status " + status);
      }
      return body;
    }

    /** The body of an answer that has to be a success. */
    public JsonNode ok() {
      if (status >= 300) {
        throw new AssertionError(status + " " + body);
      }
      return json();
    }

    public String code() {
      return json().path("code").asString();
    }
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  /** Waits until the views hold all that has happened. */
  public void awaitViews() {
    for (int tries = 0; ; tries++) {
      if (!JSON.readTree(read("/api/analysis/workshops")).path("catchingUp").booleanValue()) {
        return;
      }
      if (tries == 300) {
        throw new AssertionError("the views do not catch up");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The body of an answer that has to be a success; asked for again while the views are too far behind to give one. */
  public String read(String path) {
    var response = get(path).response();
    for (int tries = 0; response.statusCode() == 503 && tries < 300; tries++) {
      pause();
      response = get(path).response();
    }
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  public Answer post(String path, Map<String, ?> body) {
    return send("POST", path, JSON.writeValueAsString(body));
  }

  public Answer put(String path, Map<String, ?> body) {
    return send("PUT", path, JSON.writeValueAsString(body));
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer send(String method, String path, @Nullable String body) {
    var request = HttpRequest.newBuilder(server.resolve(path))
      .timeout(Duration.ofSeconds(60))
      .header("Accept-Language", lang)
      .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (origin != null) {
      request.header("Origin", origin);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      var type = response.headers().firstValue("Content-Type").orElse("");
      var json = type.startsWith("application/json") ? JSON.readTree(response.body()) : null;
      return new Answer(response.statusCode(), json, response);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
