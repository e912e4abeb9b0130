package tablee.live.programme;

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
import tablee.live.client.SharedServer;
import tools.jackson.databind.JsonNode;

/** A programme over HTTP: who reads it, who changes it, and what it says to what it cannot take. */
@ExtendWith(SharedServer.class)
class ProgrammeTest {

  private final Hall hall;
  private final Http facilitator;
  private final String path;

  ProgrammeTest(Hall hall) {
    this.hall = hall;
    facilitator = hall.http().with(hall.facilitatorToken());
    path = "/api/programmes/" + hall.programme();
  }

  private JsonNode page() {
    return facilitator.get(path).ok();
  }

  private void added() {
    var territory = Map.of("territory", "tregor", "name", "Trégor", "latitude", 48.6, "longitude", -3.8);
    assertThat(facilitator.post(path + "/territories", territory).status()).isEqualTo(204);
    assertThat(facilitator.post(path + "/territories", territory).status()).isEqualTo(204);
  }

  @Test
  void aProgrammeSaysWhereItStands() {
    Map<String, Object> frame = new HashMap<>();
    frame.put("title", "Coopérer");
    frame.put("from", "2015-05-01");
    frame.put("objectives", "Outiller");
    assertThat(facilitator.put(path, frame).status()).isEqualTo(204);
    assertThat(facilitator.put(path + "/stage", Map.of("stage", "experiment")).status()).isEqualTo(204);
    assertThat(facilitator.put(path + "/stages/equip", Map.of("note", "Prêt")).status()).isEqualTo(204);

    var page = page();
    assertThat(page.path("title").stringValue()).isEqualTo("Coopérer");
    assertThat(page.path("from").stringValue()).isEqualTo("2015-05-01");
    assertThat(page.has("to")).isFalse();
    assertThat(page.path("stage").stringValue()).isEqualTo("experiment");
    assertThat(page.path("stages")).hasSize(4);
    assertThat(page.path("stages").get(0).path("note").stringValue()).isEqualTo("Prêt");
  }

  @Test
  void aTerritoryIsWrittenAspectByAspectAndNeverOverReaders() {
    added();
    var actors = path + "/territories/tregor/actors";
    assertThat(facilitator.put(actors, Map.of("text", "Communes", "basedOn", 0)).status()).isEqualTo(204);
    var overwriting = facilitator.put(actors, Map.of("text", "Personne", "basedOn", 0));
    assertThat(overwriting.status()).isEqualTo(409);
    assertThat(overwriting.code()).isEqualTo("changed-meanwhile");

    var territory = page().path("territories").get(0);
    assertThat(territory.path("latitude").doubleValue()).isEqualTo(48.6);
    assertThat(territory.path("aspects").path("actors").path("text").stringValue()).isEqualTo("Communes");
    assertThat(territory.path("aspects").path("actors").path("v").intValue()).isEqualTo(1);
  }

  @Test
  void aTerritoryIsTakenOutAndReturns() {
    added();
    assertThat(facilitator.delete(path + "/territories/tregor").status()).isEqualTo(204);
    assertThat(page().path("territories").get(0).path("out").booleanValue()).isTrue();
    assertThat(facilitator.post(path + "/territories/tregor/return", Map.of()).status()).isEqualTo(204);
    assertThat(page().path("territories").get(0).has("out")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    quoteCharacter = '"',
    value = {
      "PUT   | .                     | {'title':''}                                        | text-missing",
      "PUT   | .                     | {'title':'T','from':'2017-01-01','to':'2015-01-01'} | malformed",
      "PUT   | .                     | {'title':'T','from':'soon'}                         | malformed",
      "PUT   | .                     | {'title':'T','colour':'red'}                        | malformed",
      "PUT   | /stage                | {'stage':'rest'}                                    | malformed",
      "PUT   | /stages/rest          | {'note':'x'}                                        | malformed",
      "POST  | /territories          | {'territory':'a b','name':'T'}                      | malformed",
      "POST  | /territories          | {'territory':'t9','name':'T','latitude':48}         | malformed",
      "POST  | /territories          | {'territory':'t9','name':'T','latitude':98,'longitude':0} | malformed",
      "POST  | /territories          | {'territory':'t9','name':'T','latitude':'48','longitude':0} | malformed",
      "PUT   | /territories/t9/smell | {'text':'x','basedOn':0}                            | malformed",
      "PUT   | /territories/t9/actors| {'text':'x','basedOn':0}                            | not-found",
      "PUT   | /territories/t9/actors| {'text':'x'}                                        | malformed",
    }
  )
  void whatCannotBeTakenIsRefusedWithItsReason(String method, String part, String body, String code) {
    var answer = facilitator.send(method, path + part.replace(".", ""), body.replace('\'', '"'));
    assertThat(answer.status()).isBetween(400, 409);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void everybodyInTheProgrammeReadsItAndOnlyFacilitatorsChangeIt() {
    var participant = hall.http().with(hall.participantToken("p1" + Hall.id("x"), "Yann"));
    assertThat(participant.get(path).ok().path("programme").stringValue()).isEqualTo(hall.programme());
    var refused = participant.put(path + "/stage", Map.of("stage", "equip"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("not-allowed");
    assertThat(hall.http().with(null).get(path).status()).isEqualTo(401);
  }

  @Test
  void anotherProgrammeIsAsIfItWereNotThere() {
    var other = Hall.plan(hall.server());
    var stranger = hall.http().with(other.facilitatorToken());
    assertThat(stranger.get(path).code()).isEqualTo("not-found");
    assertThat(stranger.put(path + "/stage", Map.of("stage", "equip")).code()).isEqualTo("not-found");
  }

  @Test
  void aDateThatIsDecidedIsTheNextWorkshopsDate() {
    Map<String, Object> plan = new HashMap<>();
    plan.put("workshop", Hall.id("w"));
    plan.put("secret", Hall.secret());
    plan.put("title", "Novembre");
    plan.put("tables", List.of("Une"));
    plan.put("programme", hall.programme());
    var next = facilitator.post("/api/workshops", plan).ok();
    var nextId = next.path("workshop").stringValue();
    var nextToken = next.path("token").stringValue();
    var workshop = "/api/workshops/" + hall.workshop();
    try (var device = hall.facilitator()) {
      device.act("enter-phase", Map.of("phase", "closed"));
      device.act(
        "propose-dates",
        Map.of(
          "poll",
          "d1",
          "options",
          List.of(Map.of("option", "o1", "date", "2015-11-09", "place", "Morlaix"))
        )
      );
      var decision = Map.of("option", "o1", "next", nextId);
      assertThat(facilitator.post(workshop + "/dates/d1/decision", decision).code()).isEqualTo("not-found");
      hall
        .http()
        .with(nextToken)
        .post("/api/workshops/" + nextId + "/inheritance", Map.of("from", hall.workshop()))
        .ok();
      facilitator.post(workshop + "/dates/d1/decision", decision).ok();
      facilitator.post(workshop + "/dates/d1/decision", decision).ok();
    }
    try (var device = Device.join(hall.server(), nextToken)) {
      assertThat(device.card("workshop", "it").path("date").stringValue()).isEqualTo("2015-11-09");
      assertThat(device.card("workshop", "it").path("place").stringValue()).isEqualTo("Morlaix");
      assertThat(device.card("workshop", "it").path("title").stringValue()).isEqualTo("Novembre");
    }
  }

  @Test
  void aHelpersNameShowsOnTheirHomeworkAndIsErasedFromIt() {
    var helper = "/api/workshops/" + hall.workshop() + "/helpers/h9";
    var participant = hall.participantToken("p9" + Hall.id("x"), "Léna");
    try (var device = hall.facilitator()) {
      device.act("enter-phase", Map.of("phase", "grid"));
      assertThat(facilitator.put(helper, Map.of("name", "Léna")).code()).isEqualTo("nickname-taken");
      assertThat(facilitator.put(helper, Map.of("name", "Per")).status()).isEqualTo(204);
      device.reach(device.act("assign-homework", Map.of("homework", "k1", "what", "Lire", "who", "h9")));
      assertThat(device.card("homework", "k1").path("name").stringValue()).isEqualTo("Per");
      var erase = "/api/workshops/" + hall.workshop() + "/people/h9/nickname";
      assertThat(facilitator.delete(erase).status()).isEqualTo(204);
    }
    try (var device = Device.join(hall.server(), participant)) {
      assertThat(device.card("homework", "k1").has("name")).isFalse();
      assertThat(device.card("homework", "k1").path("who").stringValue()).isEqualTo("h9");
    }
  }
}
