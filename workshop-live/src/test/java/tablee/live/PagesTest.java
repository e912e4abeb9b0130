package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.live.client.Http;
import tablee.live.client.Server;
import tablee.live.client.SharedServer;

/** Pages and everything around them, as a browser gets them. */
@ExtendWith(SharedServer.class)
class PagesTest {

  private static String header(Http.Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = { "/", "/p", "/w", "/j/7K3MPA2W", "/r", "/some/place" })
  void everyAddressOfTheClientsIsItsPage(String path, Server server) {
    var page = Http.at(server.address()).get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).startsWith("text/html");
    assertThat(header(page, "Cache-Control")).contains("no-cache");
    assertThat(page.response().body()).contains("<title>Tablée</title>");
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "/api/nothing",
      "/nothing.js",
      "/assets/nothing",
      "/live/x",
      "/actuator/env",
      "/actuator/metrics",
    }
  )
  void whatIsNotThereIsNotAPage(String path, Server server) {
    var answer = Http.at(server.address()).get(path);
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.response().body()).doesNotContain("<title>");
  }

  @Test
  void scriptsAreKeptForEverBecauseTheirContentIsInTheirName(Server server) {
    var http = Http.at(server.address());
    var script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(http.get("/").response().body());
    assertThat(script.find()).isTrue();
    var answer = http.get(script.group(1));
    assertThat(header(answer, "Cache-Control")).contains("immutable").contains("max-age=31536000");
    assertThat(header(answer, "Content-Type")).contains("javascript");
  }

  @Test
  void aPageThatDidNotChangeIsNotSentAgain(Server server) throws Exception {
    var http = Http.at(server.address());
    var tag = header(http.get("/"), "ETag");
    assertThat(tag).isNotEmpty();
    var request = java.net.http.HttpRequest.newBuilder(server.address()).header("If-None-Match", tag).build();
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      var again = client.send(request, java.net.http.HttpResponse.BodyHandlers.discarding());
      assertThat(again.statusCode()).isEqualTo(304);
    }
  }

  @Test
  void aBrowserIsToldToLoadFromHereAndToTalkToHereAndNowhereElse(Server server) {
    var page = Http.at(server.address()).get("/");
    var policy = header(page, "Content-Security-Policy");
    assertThat(policy)
      .contains("default-src 'none'")
      .contains("script-src 'self';")
      .contains("style-src 'self';")
      .contains("frame-ancestors 'none'")
      .endsWith("connect-src 'self' ws://localhost:" + server.port() + " wss://localhost:" + server.port())
      .doesNotContain("unsafe")
      .doesNotContain("*");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(page, "Permissions-Policy")).contains("geolocation=()");
    assertThat(header(page, "Server")).isEmpty();
    assertThat(page.response().headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void answersOfTheInterfaceAreKeptByNobody(Server server) {
    assertThat(header(Http.at(server.address()).get("/api/health"), "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void whoeverAsksIsToldThatTheServerIsWellAndNothingElse(Server server) {
    var http = Http.at(server.address());
    var health = http.get("/api/health");
    assertThat(health.ok().toString()).isEqualTo("{\"status\":\"up\"}");
    assertThat(http.get("/actuator/health").response().body()).doesNotContain("components");
  }
}
