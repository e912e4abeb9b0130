package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Http;
import tablee.live.client.Server;
import tablee.live.client.SharedServer;

/** Planning, joining, links and names over HTTP. */
@ExtendWith(SharedServer.class)
class DoorTest {

  private static Map<String, Object> plan(String workshop, String secret) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("workshop", workshop);
    plan.put("secret", secret);
    plan.put("title", "Atelier");
    plan.put("tables", List.of("Une", "Deux"));
    return plan;
  }

  private static Map<String, Object> joining(
    String code,
    String participant,
    String secret,
    String nickname
  ) {
    Map<String, Object> joining = new HashMap<>();
    joining.put("code", code);
    joining.put("participant", participant);
    joining.put("secret", secret);
    joining.put("nickname", nickname);
    return joining;
  }

  @Test
  void aPlanThatIsSentAgainIsTheSamePlan(Server server) {
    var http = Http.at(server.address());
    var plan = plan(Hall.id("w"), Hall.secret());
    var first = http.post("/api/workshops", plan);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().path("token").stringValue()).startsWith("f." + plan.get("workshop") + ".");
    assertThat(first.json().path("joinCode").stringValue()).hasSize(8);
    assertThat(http.post("/api/workshops", plan).json()).isEqualTo(first.json());
  }

  @Test
  void nobodyPlansAWorkshopThatIsSomebodyElses(Hall hall) {
    var stolen = hall.http().post("/api/workshops", plan(hall.workshop(), Hall.secret()));
    assertThat(stolen.status()).isEqualTo(409);
    assertThat(stolen.code()).isEqualTo("already-there");
  }

  @Test
  void aPlanMayChangeTheMethodsNumbers(Server server) {
    var plan = plan(Hall.id("w"), Hall.secret());
    plan.put("maxAxesPerTable", 2);
    plan.put("voteBudget", 5);
    var http = Http.at(server.address());
    var token = http.post("/api/workshops", plan).ok().path("token").stringValue();
    try (var device = Device.join(server.address(), token)) {
      assertThat(device.card("method", "it").path("maxAxesPerTable").intValue()).isEqualTo(2);
      assertThat(device.card("method", "it").path("voteBudget").intValue()).isEqualTo(5);
      assertThat(device.card("workshop", "it").has("date")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "title, '', text-missing",
    "maxAxesPerTable, 21, malformed",
    "voteBudget, 0, malformed",
    "date, 29/09/2015, malformed",
    "secret, tooshort, malformed",
    "workshop, no id, malformed",
    "programme, x, token-unknown",
    "colour, blue, malformed",
  })
  void aPlanWithSomethingWrongIsRefused(String field, String value, String code, Server server) {
    var plan = plan(Hall.id("w"), Hall.secret());
    plan.put(field, value.matches("\\d+") ? Integer.valueOf(value) : value);
    var answer = Http.at(server.address()).post("/api/workshops", plan);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("message").stringValue()).isNotBlank();
  }

  @Test
  void aWorkshopJoinsAProgrammeByTheHandOfItsFacilitatorOnly(Hall hall, Hall other) {
    var plan = plan(Hall.id("w"), Hall.secret());
    plan.put("programme", hall.programme());
    assertThat(hall.http().with(other.facilitatorToken()).post("/api/workshops", plan).status()).isEqualTo(
      403
    );
    assertThat(
      hall.http().with(hall.participantToken("p1", "P")).post("/api/workshops", plan).status()
    ).isEqualTo(403);
    var planned = hall.http().with(hall.facilitatorToken()).post("/api/workshops", plan).ok();
    assertThat(planned.path("programme").stringValue()).isEqualTo(hall.programme());
  }

  @Test
  void aCodeShowsWhereItLeadsHoweverItIsTyped(Hall hall) {
    var typed =
      hall.code().substring(0, 4).toLowerCase(java.util.Locale.ROOT) + " - " + hall.code().substring(4);
    var seen = hall.http().post("/api/join/look", Map.of("code", typed)).ok();
    assertThat(seen.path("workshop").stringValue()).isEqualTo(hall.workshop());
    assertThat(seen.path("title").stringValue()).isEqualTo("Atelier de Morlaix");
    assertThat(seen.at("/tables/1/name").stringValue()).isEqualTo("Table 2");
    assertThat(seen.has("phase")).isFalse();
    assertThat(seen.has("joinCode")).isFalse();
  }

  @Test
  void aJoiningThatIsSentAgainIsTheSameJoining(Hall hall) {
    var joining = joining(hall.code(), "yann", Hall.secret(), "Yann");
    var first = hall.http().post("/api/join", joining);
    assertThat(first.status()).isEqualTo(201);
    assertThat(hall.http().post("/api/join", joining).json()).isEqualTo(first.json());
    try (var facilitator = hall.facilitator()) {
      assertThat(facilitator.shows().at("/board/people").propertyNames()).containsExactly("yann");
    }
  }

  @Test
  void nobodyTakesSomebodyElsesPlaceOrName(Hall hall) {
    hall.participantToken("yann", "Yann");
    var place = hall.http().post("/api/join", joining(hall.code(), "yann", Hall.secret(), "Rude"));
    assertThat(place.code()).isEqualTo("already-there");
    var name = hall.http().post("/api/join", joining(hall.code(), "other", Hall.secret(), "YANN"));
    assertThat(name.code()).isEqualTo("nickname-taken");
    try (var facilitator = hall.facilitator()) {
      assertThat(facilitator.card("people", "yann").path("name").stringValue()).isEqualTo("Yann");
      assertThat(facilitator.shows().at("/board/people").size()).isEqualTo(1);
    }
  }

  @Test
  void whoWasRefusedLeavesTheirNameToOthers(Hall hall) {
    try (var facilitator = hall.facilitator()) {
      facilitator.act("enter-phase", Map.of("phase", "closed"));
      var late = hall.http().post("/api/join", joining(hall.code(), "late", Hall.secret(), "Tard"));
      assertThat(late.code()).isEqualTo("not-in-this-phase");
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      hall.participantToken("other", "Tard");
    }
  }

  @Test
  void aSeatThatIsNotThereKeepsNobodyOut(Hall hall) {
    var joining = joining(hall.code(), "yann", Hall.secret(), "Yann");
    joining.put("table", "t9");
    assertThat(hall.http().post("/api/join", joining).status()).isEqualTo(201);
  }

  @Test
  void aCodeThatWasReplacedJoinsNothing(Hall hall) {
    var fresh = hall
      .http()
      .with(hall.facilitatorToken())
      .post("/api/workshops/" + hall.workshop() + "/join-code", Map.of())
      .ok()
      .path("joinCode")
      .stringValue();
    assertThat(fresh).isNotEqualTo(hall.code());
    var old = hall.http().post("/api/join/look", Map.of("code", hall.code()));
    assertThat(old.status()).isEqualTo(404);
    assertThat(old.code()).isEqualTo("code-unknown");
    hall.http().post("/api/join/look", Map.of("code", fresh)).ok();
  }

  @Test
  void whatCannotBeACodeIsNotTakenForAGuess(Hall hall) {
    for (int i = 0; i < 200; i++) {
      assertThat(
        hall
          .http()
          .post("/api/join/look", Map.of("code", "AAAAAAA" + i))
          .code()
      ).isEqualTo("code-unknown");
    }
    hall.http().post("/api/join/look", Map.of("code", hall.code())).ok();
  }

  @Test
  void somebodyLearnsWhoTheyAreFromTheirToken(Hall hall) {
    var yann = hall.http().with(hall.participantToken("yann", "Yann")).get("/api/me").ok();
    assertThat(yann.path("role").stringValue()).isEqualTo("participant");
    assertThat(yann.path("id").stringValue()).isEqualTo("yann");
    assertThat(yann.path("workshop").stringValue()).isEqualTo(hall.workshop());
    assertThat(yann.path("nickname").stringValue()).isEqualTo("Yann");
    assertThat(yann.has("expires")).isTrue();
    var analyst = hall.http().with(hall.link("analyst", "g1")).get("/api/me").ok();
    assertThat(analyst.path("role").stringValue()).isEqualTo("analyst");
    assertThat(analyst.path("programme").stringValue()).isEqualTo(hall.programme());
    assertThat(analyst.has("workshop")).isFalse();
    assertThat(
      hall.http().with(hall.facilitatorToken()).get("/api/me").ok().path("role").stringValue()
    ).isEqualTo("facilitator");
  }

  @Test
  void requestsWithoutAGoodTokenAreTurnedAway(Hall hall) {
    for (var token : new String[] {
      "x",
      "f." + hall.workshop() + "." + Hall.secret(),
      "a.none." + Hall.secret(),
    }) {
      var answer = hall.http().with(token).get("/api/me");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("token-unknown");
    }
    assertThat(hall.http().get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void aNicknameCanBeChangedAndErased(Hall hall) {
    var token = hall.participantToken("lena", "Léna");
    var http = hall.http().with(token);
    try (var facilitator = hall.facilitator()) {
      assertThat(http.put("/api/me/nickname", Map.of("nickname", "Lena B.")).status()).isEqualTo(204);
      facilitator.board("the new name", board ->
        board.board().at("/people/lena/name").asString("").equals("Lena B.")
      );
      assertThat(http.delete("/api/me/nickname").status()).isEqualTo(204);
      facilitator.board("no name", board -> !board.board().at("/people/lena").has("name"));
      assertThat(http.get("/api/me").ok().has("nickname")).isFalse();
    }
  }

  @Test
  void anErasedNicknameIsNeverSentAgain(Hall hall) {
    var before = hall.facilitator();
    before.close();
    hall.participantToken("lena", "Léna Le Goff");
    var erased = hall
      .http()
      .with(hall.facilitatorToken())
      .delete("/api/workshops/" + hall.workshop() + "/people/lena/nickname");
    assertThat(erased.status()).isEqualTo(204);
    try (
      var back = Device.resume(hall.server(), hall.facilitatorToken(), before);
      var fresh = hall.facilitator()
    ) {
      back.reach(fresh.position());
      assertThat(back.frames().toString()).doesNotContain("Le Goff");
      assertThat(fresh.frames().toString()).doesNotContain("Le Goff");
      var changes = hall
        .http()
        .with(hall.facilitatorToken())
        .get("/api/workshops/" + hall.workshop() + "/changes");
      assertThat(changes.ok().toString()).doesNotContain("Le Goff");
    }
  }

  @Test
  void onlyFacilitatorsEraseOthersNames(Hall hall) {
    hall.participantToken("lena", "Léna");
    var path = "/api/workshops/" + hall.workshop() + "/people/lena/nickname";
    assertThat(hall.http().with(hall.participantToken("yann", "Yann")).delete(path).status()).isEqualTo(403);
    assertThat(hall.http().delete(path).status()).isEqualTo(401);
    var nobody = "/api/workshops/" + hall.workshop() + "/people/nobody/nickname";
    assertThat(hall.http().with(hall.facilitatorToken()).delete(nobody).status()).isEqualTo(404);
  }

  @Test
  void linksAreListedUntilTheyAreWithdrawn(Hall hall) {
    var http = hall.http().with(hall.facilitatorToken());
    var path = "/api/workshops/" + hall.workshop() + "/links";
    hall.link("projector", "wall");
    hall.link("analyst", "reader");
    var links = http.get(path).ok().path("links");
    assertThat(links.findValuesAsString("role")).containsExactly("facilitator", "projector", "analyst");
    assertThat(links.toString()).doesNotContain("token");
    assertThat(http.delete(path + "/wall").status()).isEqualTo(204);
    assertThat(http.delete(path + "/wall").status()).isEqualTo(204);
    assertThat(http.delete(path + "/reader").status()).isEqualTo(204);
    assertThat(http.delete(path + "/nothing").status()).isEqualTo(404);
    assertThat(http.get(path).ok().path("links").findValuesAsString("role")).containsExactly("facilitator");
  }

  @Test
  void aLinkThatIsAskedForAgainIsTheSameLink(Hall hall) {
    var http = hall.http().with(hall.facilitatorToken());
    var path = "/api/workshops/" + hall.workshop() + "/links";
    var asked = Map.of("grant", "wall", "role", "projector", "secret", Hall.secret());
    assertThat(http.post(path, asked).ok()).isEqualTo(http.post(path, asked).ok());
    var other = Map.of("grant", "wall", "role", "projector", "secret", Hall.secret());
    assertThat(http.post(path, other).code()).isEqualTo("already-there");
    assertThat(
      http.post(path, Map.of("grant", "g", "role", "participant", "secret", Hall.secret())).code()
    ).isEqualTo("malformed");
  }

  @Test
  void onlyFacilitatorsGiveOutLinks(Hall hall, Hall other) {
    var path = "/api/workshops/" + hall.workshop() + "/links";
    var asked = Map.of("grant", "mine", "role", "facilitator", "secret", Hall.secret());
    for (var token : List.of(
      hall.participantToken("yann", "Yann"),
      hall.link("projector", "wall"),
      hall.link("analyst", "reader"),
      other.facilitatorToken()
    )) {
      var answer = hall.http().with(token).post(path, asked);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("not-allowed");
    }
  }

  @Test
  void aRequestFromAPageOfAnotherOriginIsTurnedAway(Hall hall) {
    for (var origin : new String[] { null, "null", "http://evil.example", "http://localhost:1" }) {
      var answer = hall.http().from(origin).post("/api/join/look", Map.of("code", hall.code()));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("origin-refused");
    }
    assertThat(hall.http().from(null).with(hall.facilitatorToken()).get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLongOrNoJsonIsTurnedAway(Hall hall) {
    var large = hall.http().send("POST", "/api/join/look", "{\"code\":\"" + "x".repeat(70_000) + "\"}");
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.code()).isEqualTo("too-large");
    for (var body : new String[] { "", "code", "[]", "{\"code\":" }) {
      assertThat(hall.http().send("POST", "/api/join/look", body).code()).isEqualTo("malformed");
    }
  }

  @Test
  void errorsSpeakTheLanguageThatIsAskedFor(Hall hall) {
    var unknown = Map.of("code", "22222222");
    assertThat(
      hall.http().in("en-GB,fr;q=0.5").post("/api/join/look", unknown).json().path("message").stringValue()
    ).startsWith("No workshop");
    assertThat(
      hall.http().in("br").post("/api/join/look", unknown).json().path("message").stringValue()
    ).startsWith("Aucun atelier");
  }

  @Test
  void thePastIsThereAtAnyPosition(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      long first = yann.act("propose-axis", Map.of("table", "t1", "axis", "a1", "title", "Manger local"));
      long second = yann.act("withdraw-axis", Map.of("axis", "a1"));
      facilitator.reach(second);
      var http = hall.http().with(hall.facilitatorToken());
      var path = "/api/workshops/" + hall.workshop();
      var then = http.get(path + "/board?at=" + first).ok();
      assertThat(then.path("position").longValue()).isEqualTo(first);
      assertThat(then.at("/board/axes/a1").has("withdrawn")).isFalse();
      var now = http.get(path + "/board").ok();
      assertThat(now.path("board")).isEqualTo(facilitator.shows().path("board"));
      assertThat(now.path("log")).isEqualTo(facilitator.await("welcome").path("log"));

      var changes = http.get(path + "/changes?after=" + first).ok();
      assertThat(changes.path("changes").findValuesAsString("kind")).containsExactly("axis-withdrawn");
      assertThat(changes.path("head").longValue()).isGreaterThanOrEqualTo(second);
      var all = http
        .get(path + "/changes")
        .ok()
        .path("changes");
      var paged = http
        .get(path + "/changes?limit=2")
        .ok()
        .path("changes");
      assertThat(paged).hasSize(2);
      assertThat(paged.get(1)).isEqualTo(all.get(1));
      assertThat(http.get(path + "/changes?limit=2001").code()).isEqualTo("malformed");
      assertThat(http.get(path + "/board?at=x").code()).isEqualTo("malformed");
    }
  }

  @Test
  void thePastIsForFacilitatorsAndAnalystsOnly(Hall hall, Hall other) {
    var path = "/api/workshops/" + hall.workshop() + "/board";
    assertThat(hall.http().with(hall.participantToken("yann", "Yann")).get(path).status()).isEqualTo(403);
    assertThat(hall.http().with(hall.link("projector", "wall")).get(path).status()).isEqualTo(403);
    assertThat(hall.http().with(other.facilitatorToken()).get(path).status()).isEqualTo(403);
    assertThat(hall.http().with(other.link("analyst", "g1")).get(path).status()).isEqualTo(404);
    hall.http().with(hall.link("analyst", "g1")).get(path).ok();
  }
}
