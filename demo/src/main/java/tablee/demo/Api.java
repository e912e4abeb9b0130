package tablee.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's HTTP interface. Safe for any number of threads. */
public final class Api {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI server;
  private final HttpClient http;

  /** @param server such as {@code http://localhost:8080} */
  public Api(URI server, HttpClient http) {
    this.server = server;
    this.http = http;
  }

  URI server() {
    return server;
  }

  HttpClient http() {
    return http;
  }

  /**
   * @throws RefusedException for any answer that is not a success
   */
  public JsonNode post(String path, @Nullable String token, Map<String, ?> body)
    throws IOException, InterruptedException {
    return send(
      request(path, token)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
    );
  }

  /**
   * @throws RefusedException for any answer that is not a success
   */
  JsonNode put(String path, String token, Map<String, ?> body) throws IOException, InterruptedException {
    return send(
      request(path, token)
        .header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
    );
  }

  /**
   * @throws RefusedException for any answer that is not a success
   */
  public JsonNode get(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).GET());
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    var request = HttpRequest.newBuilder(server.resolve(path))
      .timeout(PATIENCE)
      .header("Origin", server.toString())
      .header("Accept-Language", "fr");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    var body = answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    if (answer.statusCode() >= 300) {
      throw new RefusedException(
        body.path("code").asString("http-" + answer.statusCode()),
        body.path("message").asString("")
      );
    }
    return body;
  }
}
