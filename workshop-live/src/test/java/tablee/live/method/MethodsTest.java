package tablee.live.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Http;
import tablee.live.client.Server;
import tablee.live.client.SharedServer;
import tablee.messages.method.CollectiveExploration;
import tablee.messages.method.ShortRetrospective;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods over real HTTP: chosen, taken away, changed, published, imported. */
@ExtendWith(SharedServer.class)
class MethodsTest {

  private static ObjectNode ours(int axes) {
    return MethodFile.write(CollectiveExploration.method()).put("id", "ours").put("maxAxesPerTable", axes);
  }

  private static Map<String, Object> plan(Map<String, ?> more) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("workshop", Hall.id("w"));
    plan.put("secret", Hall.secret());
    plan.put("title", "Un atelier");
    plan.put("tables", List.of("Chêne"));
    plan.putAll(more);
    return plan;
  }

  private static JsonNode methodOf(Server server, JsonNode planned) {
    try (var device = Device.join(server.address(), planned.path("token").stringValue())) {
      return device.card("method", "it");
    }
  }

  private static List<String> ids(JsonNode choices) {
    return choices
      .path("methods")
      .valueStream()
      .map(choice -> choice.path("id").stringValue())
      .toList();
  }

  @Test
  void anybodyChoosesFromTheBuiltInOnes(Server server) {
    var http = Http.at(server.address());
    assertThat(ids(http.get("/api/methods").ok())).containsExactly(
      "collective-exploration",
      "short-retrospective"
    );
    var planned = http.post("/api/workshops", plan(Map.of("method", "short-retrospective"))).ok();
    var method = methodOf(server, planned);
    assertThat(method.path("id").stringValue()).isEqualTo("short-retrospective");
    assertThat(method.path("phases").size()).isEqualTo(ShortRetrospective.method().phases().size());
    assertThat(http.post("/api/workshops", plan(Map.of("method", "unheard-of"))).code()).isEqualTo(
      "not-found"
    );
  }

  @Test
  void aFileThatWasTakenAwayRunsAWorkshop(Server server) {
    var http = Http.at(server.address());
    var file = http.get("/api/methods/short-retrospective").ok();
    assertThat(file.path("format").stringValue()).isEqualTo("tablee-method/1");
    var planned = http.post("/api/workshops", plan(Map.of("package", file))).ok();
    assertThat(methodOf(server, planned).path("id").stringValue()).isEqualTo("short-retrospective");
  }

  @Test
  void aProgrammeKeepsItsMethodsVersionByVersion(Server server, Hall hall, Hall other) {
    var http = hall.http().with(hall.facilitatorToken());
    assertThat(
      http
        .post("/api/methods", Map.of("method", ours(5)))
        .ok()
        .path("version")
        .intValue()
    ).isEqualTo(1);
    assertThat(
      http
        .post("/api/methods", Map.of("method", ours(5)))
        .ok()
        .path("version")
        .intValue()
    ).isEqualTo(1);
    assertThat(
      http
        .post("/api/methods", Map.of("method", ours(4), "basedOn", 1))
        .ok()
        .path("version")
        .intValue()
    ).isEqualTo(2);
    var late = http.post("/api/methods", Map.of("method", ours(3), "basedOn", 1));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("method-moved-on");
    assertThat(late.json().path("details").path("latest").intValue()).isEqualTo(2);

    var choice = http.get("/api/methods").ok().path("methods").get(2);
    assertThat(choice.path("id").stringValue()).isEqualTo("ours");
    assertThat(choice.path("versions").toString()).isEqualTo("[1,2]");
    assertThat(http.get("/api/methods/ours?version=1").ok().path("maxAxesPerTable").intValue()).isEqualTo(5);
    assertThat(http.get("/api/methods/ours").ok().path("maxAxesPerTable").intValue()).isEqualTo(4);

    var planned = http
      .post(
        "/api/workshops",
        plan(Map.of("method", "ours", "methodVersion", 1, "programme", hall.programme()))
      )
      .ok();
    assertThat(methodOf(server, planned).path("version").intValue()).isEqualTo(1);

    var stranger = hall.http().with(other.facilitatorToken());
    assertThat(ids(stranger.get("/api/methods").ok())).doesNotContain("ours");
    assertThat(stranger.get("/api/methods/ours").status()).isEqualTo(404);
  }

  @Test
  void onlyFacilitatorsPublish(Hall hall) {
    assertThat(
      hall
        .http()
        .post("/api/methods", Map.of("method", ours(5)))
        .status()
    ).isEqualTo(401);
    var participant = hall.http().with(hall.participantToken("p1", "P"));
    assertThat(participant.post("/api/methods", Map.of("method", ours(5))).status()).isEqualTo(403);
  }

  @Test
  void aHostileFileIsToldWhatIsWrongInTheReadersLanguage(Server server) {
    var file = ours(99);
    ((ObjectNode) file.get("phases").get(0).get("title")).put("fr", "<script>alert(1)</script>");
    var http = Http.at(server.address());
    var french = http.post("/api/methods/check", Map.of("method", file));
    assertThat(french.status()).isEqualTo(400);
    assertThat(french.code()).isEqualTo("method-unsound");
    assertThat(french.json().path("message").stringValue()).contains(
      "maxAxesPerTable\u00a0: hors des limites"
    );
    assertThat(french.json().path("details").path("faults")).hasSize(2);
    assertThat(
      http.in("en").post("/api/methods/check", Map.of("method", file)).json().path("message").stringValue()
    ).contains("phases[0].title.fr: no tags here");
    assertThat(http.post("/api/workshops", plan(Map.of("package", file))).code()).isEqualTo("method-unsound");
    assertThat(http.post("/api/methods/check", Map.of("method", List.of())).code()).isEqualTo("malformed");
    assertThat(http.post("/api/methods/check", Map.of()).code()).isEqualTo("malformed");
  }

  @Test
  void aFileThatIsTooLongIsNotRead(Server server) {
    var huge = ours(5).put("note", "x".repeat(70_000));
    assertThat(
      Http.at(server.address()).post("/api/methods/check", Map.of("method", huge)).status()
    ).isEqualTo(413);
  }

  @Test
  void aSoundFileComesBackClean(Server server) {
    var untidy = ours(5);
    ((ObjectNode) untidy.get("title")).put("fr", "  Notre  journée\u0007 ");
    var clean = Http.at(server.address()).post("/api/methods/check", Map.of("method", untidy)).ok();
    assertThat(clean.path("title").path("fr").stringValue()).isEqualTo("Notre  journée");
  }
}
