package tablee.live.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Http;
import tablee.live.client.SharedServer;

/** A programme's library over HTTP, and how the room hears of it. */
@ExtendWith(SharedServer.class)
class LibraryTest {

  private static Map<String, Object> item(String id, String kind, String title) {
    Map<String, Object> item = new HashMap<>();
    item.put("item", id);
    item.put("kind", kind);
    item.put("title", title);
    return item;
  }

  private static Map<String, Object> study() {
    var study = item("study", "resource", "Étude sur le foncier");
    study.put("link", "https://example.org/foncier");
    study.put("file", "Classeur 3");
    study.put("text", "Page 12");
    return study;
  }

  private static Map<String, Object> adding(Object... items) {
    return Map.of("id", Hall.id("q"), "items", List.of(items));
  }

  private static void explore(Hall hall) {
    try (var facilitator = hall.facilitator()) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
    }
  }

  @Test
  void whatAFacilitatorBringsInEverybodyReads(Hall hall) {
    var entry = item("entry", "thematic-entry", "Se loger");
    var study = study();
    study.put("entry", "entry");
    var added = hall.http().with(hall.facilitatorToken()).post("/api/library", adding(entry, study));
    assertThat(added.status()).isEqualTo(201);

    for (var token : List.of(hall.participantToken("p1", "Yann"), hall.link("analyst", "g1"))) {
      var library = hall.http().with(token).get("/api/library").ok();
      assertThat(library.path("revision").longValue()).isEqualTo(2);
      assertThat(library.at("/items/0/title").stringValue()).isEqualTo("Se loger");
      assertThat(library.at("/items/1/link").stringValue()).isEqualTo("https://example.org/foncier");
      assertThat(library.at("/items/1/entry").stringValue()).isEqualTo("entry");
      assertThat(library.at("/items/1").has("mine")).isFalse();
    }
  }

  @Test
  void theRoomHearsThatTheLibraryHasGrown(Hall hall) {
    explore(hall);
    var yann = hall.http().with(hall.participantToken("yann", "Yann"));
    try (var lena = hall.participant("Léna")) {
      yann.post("/api/library", adding(study())).ok();
      lena.board("the library's revision", board -> !lena.card("library", "it").isMissingNode());
      assertThat(lena.card("library", "it").path("items").intValue()).isEqualTo(1);
    }
    var item = yann.get("/api/library").ok().at("/items/0");
    assertThat(item.path("by").stringValue()).isEqualTo("participant:yann");
    assertThat(item.path("name").stringValue()).isEqualTo("Yann");
    assertThat(item.path("mine").booleanValue()).isTrue();
  }

  @Test
  void whatIsSentAgainComesInOnce(Hall hall) {
    var http = hall.http().with(hall.facilitatorToken());
    var request = adding(study());
    http.post("/api/library", request).ok();
    assertThat(http.post("/api/library", request).status()).isEqualTo(201);
    assertThat(http.get("/api/library").ok().path("items")).hasSize(1);
  }

  @Test
  void anItemIsRewrittenTakenOutAndPutBack(Hall hall) {
    var http = hall.http().with(hall.facilitatorToken());
    var reader = hall.http().with(hall.participantToken("p1", "Yann"));
    http.post("/api/library", adding(study())).ok();
    http.put("/api/library/study", Map.of("kind", "resource", "title", "Étude de 2014")).ok();
    assertThat(reader.get("/api/library").ok().at("/items/0/title").stringValue()).isEqualTo("Étude de 2014");
    http.delete("/api/library/study").ok();
    assertThat(reader.get("/api/library").ok().path("items")).isEmpty();
    assertThat(http.get("/api/library").ok().at("/items/0/out").booleanValue()).isTrue();
    http.post("/api/library/study/back", Map.of()).ok();
    assertThat(reader.get("/api/library").ok().path("items")).hasSize(1);
  }

  @Test
  void aParticipantBringsResourcesAndChangesTheirOwn(Hall hall) {
    explore(hall);
    var yann = hall.http().with(hall.participantToken("yann", "Yann"));
    var lena = hall.http().with(hall.participantToken("lena", "Léna"));
    yann.post("/api/library", adding(study())).ok();
    assertThat(lena.delete("/api/library/study").code()).isEqualTo("not-yours");
    assertThat(yann.post("/api/library", adding(item("x", "initiative", "La ferme"))).code()).isEqualTo(
      "not-allowed"
    );
    yann.delete("/api/library/study").ok();
    assertThat(lena.get("/api/library").ok().path("items")).isEmpty();
  }

  @Test
  void anItemStandsBesideAnAxisAsItWasThen(Hall hall) {
    explore(hall);
    var http = hall.http().with(hall.facilitatorToken());
    http.post("/api/library", adding(study())).ok();
    try (var yann = Device.join(hall.server(), hall.participantToken("yann", "Yann"))) {
      yann.act("propose-axis", Map.of("table", "t1", "axis", "a1", "title", "Habiter"));
      yann.act("attach-item", Map.of("attachment", "k1", "item", "study", "on", "axis", "axis", "a1"));
      http.put("/api/library/study", Map.of("kind", "resource", "title", "Autre titre")).ok();
      var card = yann.card("attachments", "k1");
      assertThat(card.at("/item/title").stringValue()).isEqualTo("Étude sur le foncier");
      assertThat(card.at("/item/link").stringValue()).isEqualTo("https://example.org/foncier");
      assertThat(
        yann
          .refused(
            "attach-item",
            Map.of("attachment", "k2", "item", "study", "on", "row", "axis", "a1", "row", "r1")
          )
          .path("code")
          .stringValue()
      ).isEqualTo("malformed");
    }
  }

  @Test
  void workshopsOfOneProgrammeShareALibraryAndOthersDoNot(Hall hall, Hall other) {
    hall.http().with(hall.facilitatorToken()).post("/api/library", adding(study())).ok();
    var plan = Map.of(
      "workshop",
      Hall.id("w"),
      "secret",
      Hall.secret(),
      "title",
      "Le suivant",
      "tables",
      List.of("Une"),
      "programme",
      hall.programme()
    );
    var next = hall.http().with(hall.facilitatorToken()).post("/api/workshops", plan).ok();
    var theirs = hall.http().with(next.path("token").stringValue()).get("/api/library").ok();
    assertThat(theirs.path("items")).hasSize(1);
    assertThat(hall.http().with(other.facilitatorToken()).get("/api/library").ok().path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "example.org",
      "https://a:b@c.d/",
    }
  )
  void aLinkThatIsNoPageIsRefused(String link, Hall hall) {
    var study = study();
    study.put("link", link);
    var answer = hall.http().with(hall.facilitatorToken()).post("/api/library", adding(study));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/details/field").stringValue()).isEqualTo("link");
  }

  @ParameterizedTest
  @CsvSource({
    "kind, rumour, malformed",
    "kind, '', malformed",
    "title, '', text-missing",
    "item, no id, malformed",
    "entry, unheard-of, not-found",
    "colour, blue, malformed",
  })
  void anItemWithSomethingWrongIsRefused(String field, String value, String code, Hall hall) {
    var study = study();
    study.put(field, value);
    var http = hall.http().with(hall.facilitatorToken());
    assertThat(http.post("/api/library", adding(study)).code()).isEqualTo(code);
    assertThat(http.get("/api/library").ok().path("items")).isEmpty();
  }

  @Test
  void aListIsNeitherEmptyNorEndless(Hall hall) {
    var http = hall.http().with(hall.facilitatorToken());
    assertThat(http.post("/api/library", adding()).code()).isEqualTo("malformed");
    var many = IntStream.range(0, 101)
      .mapToObj(n -> item("i" + n, "resource", "x"))
      .toArray();
    assertThat(http.post("/api/library", adding(many)).code()).isEqualTo("malformed");
    assertThat(http.post("/api/library", Map.of("id", Hall.id("q"), "items", "study")).code()).isEqualTo(
      "malformed"
    );
    assertThat(
      http.post("/api/library", Map.of("id", Hall.id("q"), "items", List.of("study"))).code()
    ).isEqualTo("malformed");
  }

  @Test
  void whoHoldsNoTokenReadsNothingAndAnalystsChangeNothing(Hall hall) {
    assertThat(Http.at(hall.server()).get("/api/library").status()).isEqualTo(401);
    var analyst = hall.http().with(hall.link("analyst", Hall.id("g")));
    assertThat(analyst.post("/api/library", adding(study())).status()).isEqualTo(403);
    assertThat(
      hall
        .http()
        .with(hall.link("projector", Hall.id("g")))
        .delete("/api/library/study")
        .status()
    ).isEqualTo(403);
  }
}
