package tablee.live.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Http;
import tablee.live.client.Server;
import tools.jackson.databind.JsonNode;

/** The analysis as a page asks for it, of a workshop that was held over real sockets. */
class AnalysisTest {

  private static final String THEME = "Fabriquer, réparer, transmettre";

  @TempDir
  static Path data;

  private static Server server;
  private static Hall hall;
  private static Hall other;
  private static String participant;
  private static String analyst;
  private static long last;

  @BeforeAll
  static void aWorkshop() throws InterruptedException {
    server = Server.start(data, "management.server.port=0");
    hall = Hall.plan(server.address());
    other = Hall.plan(server.address());
    participant = hall.participantToken("yann", "Yann");
    analyst = hall.link("analyst", "g1");
    try (var facilitator = hall.facilitator(); var yann = Device.join(hall.server(), participant)) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      yann.act(
        "propose-axis",
        Map.of("table", "t1", "axis", "a1", "title", "Réparer", "reason", "La déchèterie déborde")
      );
      yann.act("propose-axis", Map.of("table", "t1", "axis", "a2", "title", "Transmettre"));
      facilitator.act("enter-phase", Map.of("phase", "pooling"));
      facilitator.act(
        "merge-axes",
        Map.of("axis", "m1", "from", List.of("a1", "a2"), "title", THEME, "reason", "")
      );
      facilitator.act("open-ballot", Map.of("ballot", "b1", "budget", 3, "axes", List.of("m1")));
      yann.act("cast-vote", Map.of("ballot", "b1", "axis", "m1"));
      facilitator.act("close-ballot", Map.of("ballot", "b1"));
      facilitator.act("validate-axis", Map.of("axis", "m1"));
      facilitator.act("enter-phase", Map.of("phase", "groups"));
      yann.act("join-group", Map.of("axis", "m1"));
      facilitator.act("enter-phase", Map.of("phase", "grid"));
      yann.act("add-row", Map.of("axis", "m1", "row", "r1"));
      yann.act(
        "edit-cell",
        Map.of("axis", "m1", "row", "r1", "column", "practice", "text", "Repair café", "basedOn", List.of())
      );
      last = yann.act(
        "add-facet",
        Map.of("axis", "m1", "row", "r1", "facet", "f1", "kind", "gem", "text", "=Les collégiens réparent")
      );
    }
    as(analyst, "/api/analysis/workshops");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Http http(String tokens) {
    return Http.at(server.address()).with(tokens);
  }

  /** Asks until the answer holds for all that happened. */
  private static JsonNode as(String tokens, String path) throws InterruptedException {
    var answer = http(tokens).get(path).ok();
    for (int tries = 0; answer.path("position").asLong() < last; tries++) {
      assertThat(tries).isLessThan(3_000);
      assertThat(answer.path("catchingUp").booleanValue()).isTrue();
      Thread.sleep(10);
      answer = http(tokens).get(path).ok();
    }
    return answer;
  }

  private static List<String> each(JsonNode array, String member) {
    return StreamSupport.stream(array.spliterator(), false)
      .map(element -> element.path(member).asString())
      .toList();
  }

  private static String query(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Test
  void anAnalystReadsTheProgrammesWorkshops() throws InterruptedException {
    var answer = as(analyst, "/api/analysis/workshops");

    assertThat(each(answer.path("workshops"), "workshop")).containsExactly(hall.workshop());
    var workshop = answer.path("workshops").get(0);
    assertThat(workshop.path("date").stringValue()).isEqualTo("2015-09-29");
    assertThat(workshop.path("phase").path("title").path("fr").stringValue()).isEqualTo("Grille d'analyse");
    assertThat(workshop.path("axes").path("merged").intValue()).isEqualTo(1);
    assertThat(workshop.path("ballots").get(0).path("votes").intValue()).isEqualTo(1);
    assertThat(workshop.path("ballots").get(0).has("results")).isFalse();
    assertThat(workshop.path("facets").path("gem").intValue()).isEqualTo(1);
  }

  @Test
  void severalTokensAddUp() throws InterruptedException {
    var answer = as(analyst + " " + other.facilitatorToken(), "/api/analysis/workshops");
    assertThat(each(answer.path("workshops"), "workshop")).containsExactlyInAnyOrder(
      hall.workshop(),
      other.workshop()
    );
  }

  @Test
  void aWorkshopIsDescribed() throws InterruptedException {
    var answer = as(hall.facilitatorToken(), "/api/analysis/workshops/" + hall.workshop());

    assertThat(each(answer.path("axes"), "title")).containsExactly("Réparer", "Transmettre", THEME);
    assertThat(answer.path("people").get(0).path("actor").stringValue()).isEqualTo("participant:yann");
    assertThat(answer.path("people").get(0).path("name").stringValue()).isEqualTo("Yann");
    assertThat(answer.path("groups").get(0).path("members").get(0).stringValue()).isEqualTo(
      "participant:yann"
    );
    assertThat(each(answer.path("rows"), "row")).containsExactly("r1");
  }

  @Test
  void rowsAreFound() throws InterruptedException {
    var answer = as(
      analyst,
      "/api/analysis/rows?theme=" + query(THEME.toUpperCase(Locale.ROOT)) + "&facet=gem&facet=limit&q=CAFE"
    );

    assertThat(answer.path("total").intValue()).isEqualTo(1);
    var row = answer.path("rows").get(0);
    assertThat(row.path("theme").path("title").stringValue()).isEqualTo(THEME);
    assertThat(each(row.path("theme").path("from"), "title")).containsExactly("Réparer", "Transmettre");
    assertThat(row.path("cells").path("practice").get(0).path("lines").get(0).stringValue()).isEqualTo(
      "Repair café"
    );
    assertThat(row.path("by").get(0).path("name").stringValue()).isEqualTo("Yann");
    assertThat(answer.has("next")).isFalse();
    assertThat(as(analyst, "/api/analysis/rows?theme=autre").path("total").intValue()).isZero();
  }

  @Test
  void aRowIsTraced() throws InterruptedException {
    var answer = as(analyst, "/api/analysis/rows/r1/provenance");

    var first = answer.path("theme").path("from").get(0);
    assertThat(first.path("table").path("name").stringValue()).isEqualTo("Table 1");
    assertThat(first.path("reason").stringValue()).isEqualTo("La déchèterie déborde");
    assertThat(answer.path("theme").path("votes")).isEmpty();
    assertThat(each(answer.path("who"), "actor")).contains("participant:yann");
  }

  @Test
  void rowsComeAsAFile() throws InterruptedException {
    as(analyst, "/api/analysis/rows");
    var answer = http(analyst).get("/api/analysis/rows.csv?lang=fr&q=cafe").response();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition")).hasValue(
      "attachment; filename=\"tablee.csv\""
    );
    assertThat(
      Long.parseLong(answer.headers().firstValue("Tablee-Position").orElseThrow())
    ).isGreaterThanOrEqualTo(last);
    assertThat(answer.body())
      .startsWith("\uFEFF\"Atelier\";\"Date\"")
      .contains("\"29/09/2015\"", "\"'=Les collégiens réparent\"");
    assertThat(http(analyst).get("/api/analysis/rows.csv?lang=en").response().body()).contains(
      "\"2015-09-29\","
    );
    assertThat(http(analyst).in("en").get("/api/analysis/rows.csv").response().body()).startsWith(
      "\uFEFF\"Workshop\","
    );
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "/api/analysis/workshops",
      "/api/analysis/rows",
      "/api/analysis/rows.csv",
      "/api/analysis/rows/r1/provenance",
    }
  )
  void nobodyElseReads(String path) {
    for (var tokens : List.of(participant, hall.link("projector", Hall.id("g")), "nothing", "")) {
      var answer = http(tokens).get(path);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("token-unknown");
    }
  }

  @Test
  void whatIsOfAnotherProgrammeIsNotThere() throws InterruptedException {
    as(other.facilitatorToken(), "/api/analysis/workshops");
    var stranger = http(other.facilitatorToken());

    assertThat(stranger.get("/api/analysis/workshops/" + hall.workshop()).status()).isEqualTo(404);
    assertThat(stranger.get("/api/analysis/rows/r1/provenance").code()).isEqualTo("not-found");
    assertThat(
      stranger
        .get("/api/analysis/rows?workshop=" + hall.workshop())
        .ok()
        .path("total")
        .intValue()
    ).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = { "limit=0", "limit=501", "limit=x", "after=x", "workshop=%20%2F", "q=" + LONG })
  void whatCannotBeAskedIsRefused(String parameters) {
    var answer = http(analyst).get("/api/analysis/rows?" + parameters);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("advice").stringValue()).isEqualTo("correct");
  }

  private static final String LONG =
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" +
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

  @Test
  void theViewsHaveAPartInTheServersHealth() {
    var health = Http.at(server.managementAddress()).get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.response().body()).contains("\"views\":{\"details\"");
  }
}
