package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.live.client.Hall;
import tablee.live.client.SharedServer;
import tablee.live.client.Transport;

/** What is particular to lines over HTTP; what they have in common with WebSockets is tried over both. */
@ExtendWith(SharedServer.class)
class OverHttpTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static String hello(String token) {
    return "{\"type\":\"hello\",\"v\":1,\"token\":\"%s\",\"lang\":\"fr\"}".formatted(token);
  }

  private static HttpRequest.Builder post(Hall hall, String path, String body, @Nullable String origin) {
    var request = HttpRequest.newBuilder(hall.server().resolve(path))
      .header("Content-Type", "application/json")
      .POST(BodyPublishers.ofString(body));
    return origin == null ? request : request.header("Origin", origin);
  }

  private static HttpResponse<String> frame(Hall hall, String line, String frame) throws Exception {
    return CLIENT.send(
      post(hall, "/live/" + hall.workshop() + "/frames", frame, hall.server().toString())
        .header("Tablee-Line", line)
        .header("Accept-Language", "en")
        .build(),
      BodyHandlers.ofString()
    );
  }

  @Test
  void framesComeDownAsEventsAndTheFirstOneNamesTheLine(Hall hall) throws Exception {
    var answer = CLIENT.send(
      post(
        hall,
        "/live/" + hall.workshop() + "/stream",
        hello(hall.facilitatorToken()),
        hall.server().toString()
      ).build(),
      BodyHandlers.ofInputStream()
    );
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store", "no-transform");
    assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).matches(": {2048}");
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).matches("data: \\{\"type\":\"line\",\"line\":\"[A-Za-z0-9_-]{22}\"}");
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).startsWith("data: {\"type\":\"welcome\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = { "http://elsewhere.example", "null", "" })
  void pagesFromElsewhereOpenNoLine(String origin, Hall hall) throws Exception {
    var answer = CLIENT.send(
      post(
        hall,
        "/live/" + hall.workshop() + "/stream",
        hello(hall.facilitatorToken()),
        origin.isEmpty() ? null : origin
      ).build(),
      BodyHandlers.ofString()
    );
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("origin-refused");
  }

  @Test
  void aFrameForALineThatIsNotOpenIsTurnedAway(Hall hall) throws Exception {
    var answer = frame(hall, "AAAAAAAAAAAAAAAAAAAAAA", "{\"type\":\"ping\"}");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("line-unknown", "open another one");
  }

  @Test
  void aLineEndsWithItsDevice(Hall hall) throws Exception {
    var over = hall.over(Transport.HTTP);
    try (var facilitator = hall.facilitator()) {
      var device = over.facilitator();
      var name = device.line();
      assertThat(frame(hall, name, "{\"type\":\"ping\"}").statusCode()).isEqualTo(204);
      device.close();
      int status = 204;
      for (int i = 0; status == 204; i++) {
        // Each change is something to send, at which the server finds out that nobody takes it.
        facilitator.act("revise-workshop", Map.of("title", "Titre " + i, "place", ""));
        status = frame(hall, name, "{\"type\":\"ping\"}").statusCode();
      }
      assertThat(status).isEqualTo(404);
    }
  }

  @Test
  void whoSendsABodyAndBreaksOffHarmsNobody(Hall hall) throws IOException {
    try (var facilitator = hall.over(Transport.HTTP).facilitator()) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), hall.server().getPort())) {
        socket
          .getOutputStream()
          .write(
            "POST /live/%s/stream HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: %s\r\nContent-Length: 500\r\n\r\n{\"ty"
              .formatted(hall.workshop(), hall.server().getPort(), hall.server())
              .getBytes(StandardCharsets.US_ASCII)
          );
      }
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
    }
  }
}
