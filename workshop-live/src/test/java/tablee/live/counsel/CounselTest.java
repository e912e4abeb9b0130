package tablee.live.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Http;
import tablee.live.client.SharedServer;
import tools.jackson.databind.JsonNode;

/** Recommendations over HTTP, through the whole application: from a draft to what is printed and exported. */
@ExtendWith(SharedServer.class)
class CounselTest {

  private static final String TEXT = "Ouvrir les bâtiments vides";
  private static final String BETTER = "Ouvrir les bâtiments communaux vides";

  private final Hall hall;
  private final Http facilitator;
  private final Http yann;
  private final Http lena;
  private final String path;

  CounselTest(Hall hall) {
    this.hall = hall;
    facilitator = hall.http().with(hall.facilitatorToken());
    yann = hall.http().with(hall.participantToken("yann", "Yann"));
    lena = hall.http().with(hall.participantToken("lena", "Léna"));
    path = "/api/programmes/" + hall.programme() + "/recommendations";
  }

  private static Map<String, Object> draft(String id, String aim, String text) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("recommendation", id);
    draft.put("aim", aim);
    draft.put("text", text);
    return draft;
  }

  private static void done(Http.Answer answer) {
    assertThat(answer.status())
      .as(() -> String.valueOf(answer.body()))
      .isEqualTo(204);
  }

  /** Yann's, under discussion. */
  private String discussed() {
    done(yann.post(path, draft("r1", "accompany", TEXT)));
    done(yann.put(path + "/r1/status", Map.of("status", "discussion")));
    return path + "/r1";
  }

  private JsonNode all() {
    return facilitator.get(path).ok();
  }

  private JsonNode first() {
    return all().at("/recommendations/0");
  }

  @Test
  void aRecommendationGoesFromItsDraftToItsAdoption() {
    var it = discussed();
    done(
      lena.post(
        it + "/amendments",
        Map.of("amendment", "m1", "basedOn", 1, "text", BETTER, "reason", "La commune n’a que les siens")
      )
    );
    done(facilitator.post(it + "/amendments/m1/acceptance", Map.of()));
    done(lena.put(it + "/consent", Map.of("basedOn", 2, "words", "Volontiers")));
    var objection = Map.of("objection", "o1", "basedOn", 2, "words", "Qui paie le chauffage ?");
    done(yann.post(it + "/objections", objection));
    done(yann.post(it + "/objections", objection));

    var early = facilitator.put(it + "/status", Map.of("status", "adopted", "basedOn", 2));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.code()).isEqualTo("recommendation-contested");
    assertThat(early.json().path("message").stringValue()).contains("(1)");

    done(facilitator.post(it + "/objections/o1/settlement", Map.of("words", "Les habitants le paient")));
    done(facilitator.put(it + "/status", Map.of("status", "adopted", "basedOn", 2)));

    var told = first();
    assertThat(told.path("number").intValue()).isEqualTo(1);
    assertThat(told.path("status").stringValue()).isEqualTo("adopted");
    assertThat(told.has("territory")).isFalse();
    assertThat(told.path("texts")).hasSize(2);
    assertThat(told.at("/texts/1/text").stringValue()).isEqualTo(BETTER);
    assertThat(told.at("/texts/1/amendment").stringValue()).isEqualTo("m1");
    assertThat(told.at("/texts/0/by/name").stringValue()).isEqualTo("Yann");
    assertThat(told.at("/amendments/0/fate").stringValue()).isEqualTo("accepted");
    assertThat(told.at("/consents/0/words").stringValue()).isEqualTo("Volontiers");
    assertThat(told.path("objections")).hasSize(1);
    assertThat(told.at("/objections/0/standing").stringValue()).isEqualTo("settled");
    assertThat(told.at("/objections/0/answer/words").stringValue()).isEqualTo("Les habitants le paient");
    assertThat(told.path("course")).hasSize(3);

    assertThat(lena.delete(it + "/consent").code()).isEqualTo("recommendation-closed");
    done(facilitator.put(it + "/status", Map.of("status", "discussion")));
    done(lena.delete(it + "/consent"));
    assertThat(first().path("consents")).isEmpty();
  }

  @Test
  void whatIsSentAgainCountsOnce() {
    done(yann.post(path, draft("r1", "trigger", TEXT)));
    done(yann.post(path, draft("r1", "trigger", TEXT)));
    assertThat(all().path("recommendations")).hasSize(1);
    assertThat(lena.post(path, draft("r1", "trigger", TEXT)).code()).isEqualTo("already-there");
  }

  @Test
  void aDraftIsItsAuthorsUntilItIsDiscussed() {
    done(yann.post(path, draft("r1", "trigger", TEXT)));
    assertThat(lena.put(path + "/r1/text", Map.of("text", BETTER, "basedOn", 1)).code()).isEqualTo(
      "not-yours"
    );
    done(yann.put(path + "/r1/text", Map.of("text", BETTER, "basedOn", 1)));
    assertThat(yann.put(path + "/r1/text", Map.of("text", "Rien", "basedOn", 1)).code()).isEqualTo(
      "changed-meanwhile"
    );
    done(yann.put(path + "/r1", Map.of("aim", "sustain")));
    assertThat(first().path("aim").stringValue()).isEqualTo("sustain");
    done(yann.put(path + "/r1/status", Map.of("status", "withdrawn", "reason", "Une erreur")));
    assertThat(yann.put(path + "/r1/status", Map.of("status", "draft")).code()).isEqualTo("not-allowed");
    done(facilitator.put(path + "/r1/status", Map.of("status", "draft")));
    assertThat(first().path("status").stringValue()).isEqualTo("draft");
  }

  @Test
  void anAmendmentIsWithdrawnOrDeclinedAndAnObjectionTakenBack() {
    var it = discussed();
    for (var id : List.of("m1", "m2")) {
      done(
        lena.post(
          it + "/amendments",
          Map.of("amendment", id, "basedOn", 1, "text", BETTER + id, "reason", "Plus juste")
        )
      );
    }
    done(lena.delete(it + "/amendments/m1"));
    done(facilitator.post(it + "/amendments/m2/refusal", Map.of("reason", "Déjà dit")));
    done(lena.post(it + "/objections", Map.of("objection", "o1", "basedOn", 1, "words", "Trop vague")));
    assertThat(yann.delete(it + "/objections/o1").code()).isEqualTo("not-yours");
    done(lena.delete(it + "/objections/o1"));

    var told = first();
    assertThat(told.at("/amendments/0/fate").stringValue()).isEqualTo("withdrawn");
    assertThat(told.at("/amendments/1/answer/words").stringValue()).isEqualTo("Déjà dit");
    assertThat(told.at("/objections/0/standing").stringValue()).isEqualTo("withdrawn");
  }

  @Test
  void whoeverHasSeenTheLastChangeIsToldNothing() {
    done(yann.post(path, draft("r1", "trigger", TEXT)));
    var seen = all().path("changed").longValue();
    assertThat(facilitator.get(path + "?since=" + seen).status()).isEqualTo(204);
    done(yann.put(path + "/r1/status", Map.of("status", "discussion")));
    assertThat(
      facilitator
        .get(path + "?since=" + seen)
        .ok()
        .path("changed")
        .longValue()
    ).isGreaterThan(seen);
  }

  @Test
  void recommendationsAreFoundByTerritoryAimStatusAndWords() {
    done(
      facilitator.post(
        "/api/programmes/" + hall.programme() + "/territories",
        Map.of("territory", "tregor", "name", "Trégor")
      )
    );
    var here = draft("r1", "accompany", TEXT);
    here.put("territory", "tregor");
    done(facilitator.post(path, here));
    done(facilitator.post(path, draft("r2", "trigger", "Prêter une salle")));
    done(facilitator.put(path + "/r2/status", Map.of("status", "discussion")));

    assertFound("territory=tregor", "r1");
    assertFound("general=true", "r2");
    assertFound("territory=tregor&general=true", "r1", "r2");
    assertFound("aim=trigger&aim=sustain", "r2");
    assertFound("status=draft", "r1");
    assertFound("q=BATIMENTS%20vides", "r1");
    assertFound("territory=nowhere");
    assertThat(facilitator.get(path + "?aim=please").code()).isEqualTo("malformed");
  }

  private void assertFound(String query, String... ids) {
    var analyst = hall.http().with(hall.link("analyst", Hall.id("g")));
    assertThat(
      analyst
        .get(path + "?" + query)
        .ok()
        .path("recommendations")
    )
      .extracting(it -> it.path("recommendation").stringValue())
      .containsExactly(ids);
  }

  @Test
  void aRecommendationIsTracedDownToTheTables() throws InterruptedException {
    try (
      var host = hall.facilitator();
      var device = Device.join(hall.server(), hall.participantToken("nolwenn", "Nolwenn"))
    ) {
      host.act("enter-phase", Map.of("phase", "exploration"));
      device.act("propose-axis", Map.of("table", "t1", "axis", "a1", "title", "Habiter"));
      device.act("propose-axis", Map.of("table", "t1", "axis", "a2", "title", "Se loger"));
      host.act("enter-phase", Map.of("phase", "pooling"));
      host.act("merge-axes", Map.of("axis", "a3", "from", List.of("a1", "a2"), "title", "Se loger ensemble"));
      host.act("validate-axis", Map.of("axis", "a3"));
      host.act("enter-phase", Map.of("phase", "grid"));
      host.act("add-row", Map.of("axis", "a3", "row", "row1"));
      host.act(
        "edit-cell",
        Map.of("axis", "a3", "row", "row1", "column", "practice", "text", "Colocation", "basedOn", List.of())
      );
    }
    var row = Map.of("workshop", hall.workshop(), "axis", "a3", "row", "row1");
    var draft = draft("r1", "accompany", TEXT);
    draft.put("rows", List.of(row));
    done(yann.post(path, draft));

    var source = sources().at("/sources/0");
    assertThat(source.at("/cells/practice").stringValue()).isEqualTo("Colocation");
    assertThat(source.at("/workshop/title").stringValue()).isEqualTo("Atelier de Morlaix");
    assertThat(source.at("/theme/title").stringValue()).isEqualTo("Se loger ensemble");
    assertThat(source.at("/theme/from/0/table").stringValue()).isEqualTo("Table 1");
    assertThat(source.toString()).doesNotContain("nolwenn");

    try (var host = hall.facilitator()) {
      host.act("take-row-out", Map.of("axis", "a3", "row", "row1"));
    }
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!sources().at("/sources/0/gone").asBoolean() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(sources().at("/sources/0/gone").booleanValue()).isTrue();
    done(yann.delete(path + "/r1/rows/" + hall.workshop() + "/a3/row1"));
    assertThat(first().path("rows")).isEmpty();
    assertThat(yann.post(path + "/r1/rows", row).code()).isEqualTo("row-taken-out");
  }

  /** The views come after the log. */
  private JsonNode sources() throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    var answer = lena.get(path + "/r1/sources");
    while (
      (answer.status() == 503 || answer.json().path("catchingUp").asBoolean()) && System.nanoTime() < end
    ) {
      Thread.sleep(50);
      answer = lena.get(path + "/r1/sources");
    }
    return answer.ok();
  }

  @Test
  void recommendationsComeAsAFileInWhichNothingRuns() {
    done(facilitator.post(path, draft("r1", "trigger", "=1+1 salle")));
    var french = facilitator.get(path + ".csv?lang=fr").response();
    assertThat(french.statusCode()).isEqualTo(200);
    assertThat(french.headers().firstValue("Content-Type").orElseThrow()).isEqualToIgnoringCase(
      "text/csv;charset=UTF-8"
    );
    assertThat(french.body())
      .startsWith("\uFEFF\"N°\";\"Territoire\";\"Visée\"")
      .contains("\"1\";\"Générale\";\"Déclencher\";\"Brouillon\";\"'=1+1 salle\"");
    assertThat(
      facilitator
        .get(path + ".csv?lang=en&aim=sustain")
        .response()
        .body()
    )
      .startsWith("\uFEFF\"No.\",\"Territory\",\"Aim\"")
      .doesNotContain("salle");
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    quoteCharacter = '"',
    value = {
      "POST |                     | {'recommendation':'r2','aim':'trigger','text':' '}           | text-missing",
      "POST |                     | {'recommendation':'r2','aim':'please','text':'x'}            | malformed",
      "POST |                     | {'recommendation':'r2','aim':'trigger','text':'x','why':'y'} | malformed",
      "POST |                     | {'recommendation':'r2','aim':'trigger','text':'x','territory':'t9'} | not-found",
      "PUT  | /r1/status          | {'status':'adopted'}                                         | malformed",
      "PUT  | /r1/status          | {'status':'withdrawn'}                                       | text-missing",
      "PUT  | /r9/status          | {'status':'discussion'}                                      | not-found",
      "POST | /r1/objections      | {'objection':'o1','basedOn':1,'words':''}                    | text-missing",
      "POST | /r1/objections      | {'objection':'o1','basedOn':7,'words':'Non'}                 | changed-meanwhile",
      "POST | /r1/amendments      | {'amendment':'m1','basedOn':1,'text':'x','reason':''}        | text-missing",
      "POST | /r1/amendments/m9/acceptance | {}                                                  | not-found",
    }
  )
  void whatCannotBeTakenIsRefusedWithItsReason(String method, String part, String body, String code) {
    discussed();
    var where = path + (part == null ? "" : part);
    assertThat(facilitator.send(method, where, body.replace('\'', '"')).code()).isEqualTo(code);
  }

  @Test
  void everybodyInTheProgrammeReadsAndOnlyThoseWhoTakePartWrite() {
    discussed();
    for (var role : List.of("analyst", "projector")) {
      var reader = hall.http().with(hall.link(role, Hall.id("g")));
      assertThat(reader.get(path).ok().path("recommendations")).hasSize(1);
      assertThat(reader.post(path, draft("r2", "trigger", TEXT)).code()).isEqualTo("not-allowed");
      assertThat(reader.put(path + "/r1/consent", Map.of("basedOn", 1)).code()).isEqualTo("not-allowed");
    }
    assertThat(hall.http().with(null).get(path).status()).isEqualTo(401);
  }

  @Test
  void anotherProgrammeIsAsIfItWereNotThere() {
    discussed();
    var stranger = hall.http().with(Hall.plan(hall.server()).facilitatorToken());
    assertThat(stranger.get(path).code()).isEqualTo("not-found");
    assertThat(stranger.get(path + ".csv").code()).isEqualTo("not-found");
    assertThat(stranger.get(path + "/r1/sources").code()).isEqualTo("not-found");
    assertThat(stranger.put(path + "/r1/consent", Map.of("basedOn", 1)).code()).isEqualTo("not-found");
  }
}
