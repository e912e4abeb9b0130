package tablee.live.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.SharedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Moderation and entries for others, from the device to the room and to whoever reads later. */
@ExtendWith(SharedServer.class)
class CareTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String INSULT = "Le maire est un menteur";
  private static final String REASON = "Une personne y est nommée.";

  private static Map<String, Object> axis(String reason) {
    Map<String, Object> args = new HashMap<>();
    args.put("kind", "axis");
    args.put("id", "a1");
    args.put("reason", reason);
    return args;
  }

  private static JsonNode entered(Device device, String name, Map<String, ?> args, Map<String, ?> onBehalf) {
    var id = Hall.id("c");
    device.send(
      JSON.writeValueAsString(
        Map.of("type", "command", "id", id, "name", name, "args", args, "onBehalf", onBehalf)
      )
    );
    return device.answer(id);
  }

  private static Map<String, Object> proposal(String axis) {
    return Map.of("table", "t1", "axis", axis, "title", INSULT, "reason", "");
  }

  @Test
  void whatIsHiddenIsSentToNobodyAnyMoreNotEvenToWhoeverReturns(Hall hall) {
    var token = hall.participantToken("lena", "Léna");
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      var before = hall.join(token);
      before.close();
      yann.act("propose-axis", proposal("a1"));
      long hidden = facilitator.act("hide-contribution", axis(REASON));

      yann.board("the axis is gone", board -> yann.card("axes", "a1").isMissingNode());
      assertThat(yann.shows().at("/mine/hidden/axes~1a1/reason").stringValue()).isEqualTo(REASON);
      facilitator.reach(hidden);
      assertThat(facilitator.card("axes", "a1").path("title").stringValue()).isEqualTo(INSULT);
      assertThat(facilitator.card("hidden", "axes/a1").path("reason").stringValue()).isEqualTo(REASON);

      try (
        var back = hall.resume(token, before);
        var fresh = hall.participant("Nolwenn");
        var wall = hall.join(hall.link("projector", "wall"))
      ) {
        for (var device : List.of(back, fresh, wall)) {
          device.reach(hidden);
          assertThat(device.frames()).noneMatch(frame -> frame.toString().contains(INSULT));
        }
      }

      facilitator.act("restore-contribution", Map.of("kind", "axis", "id", "a1"));
      yann.board("the axis is back", board -> !yann.card("axes", "a1").isMissingNode());
    }
  }

  @Test
  void whoAnalysesReadsNothingOfWhatIsHidden(Hall hall) {
    try (var facilitator = hall.facilitator()) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      facilitator.act("propose-axis", proposal("a1"));
      facilitator.act("hide-contribution", axis(REASON));
    }
    var analyst = hall.http().with(hall.link("analyst", "study"));
    var workshop = "/api/workshops/" + hall.workshop();
    assertThat(
      analyst
        .get(workshop + "/board")
        .ok()
        .toString()
    ).doesNotContain(INSULT, REASON);
    assertThat(
      hall
        .http()
        .with(hall.facilitatorToken())
        .get(workshop + "/board")
        .ok()
        .toString()
    ).contains(INSULT, REASON);
    assertThat(
      hall
        .http()
        .with(hall.participantToken("yann", "Yann"))
        .get(workshop + "/board")
        .status()
    ).isIn(403, 404);
  }

  @Test
  void aLockedTableIsToldWhyAndWritesNothing(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      facilitator.act("lock-table", Map.of("table", "t1", "reason", "Une pause."));
      var refused = yann.refused("propose-axis", proposal("a1"));
      assertThat(refused.path("code").stringValue()).isEqualTo("table-locked");
      assertThat(refused.at("/details/reason").stringValue()).isEqualTo("Une pause.");
      yann.board("why", _ -> yann.shows().at("/mine/locked").asString("").equals("Une pause."));
      facilitator.act("unlock-table", Map.of("table", "t1"));
      yann.act("propose-axis", proposal("a1"));
    }
  }

  @Test
  void somebodyWithoutADeviceProposesThroughAFacilitator(Hall hall) {
    var http = hall.http().with(hall.facilitatorToken());
    var person = "/api/workshops/" + hall.workshop() + "/people/mai";
    assertThat(http.put(person, Map.of("nickname", "Mai", "table", "t1")).status()).isEqualTo(204);
    assertThat(http.put(person, Map.of("nickname", "Mai", "table", "t1")).status()).isEqualTo(204);
    assertThat(http.put(person, Map.of("nickname", "Autre")).code()).isEqualTo("already-there");
    var happened = Instant.now().minusSeconds(600).toString();
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      var answer = entered(
        facilitator,
        "propose-axis",
        proposal("a1"),
        Map.of("participant", "mai", "happened", happened)
      );
      assertThat(answer.path("type").stringValue()).isEqualTo("ack");
      facilitator.reach(answer.path("position").longValue());
      assertThat(facilitator.card("people", "mai").path("withoutDevice").booleanValue()).isTrue();
      assertThat(facilitator.card("axes", "a1").path("by").stringValue()).isEqualTo("participant:mai");
      assertThat(facilitator.card("entered", "axes/a1").path("happened").stringValue()).isEqualTo(happened);
      assertThat(facilitator.card("entered", "axes/a1").path("by").stringValue()).startsWith("facilitator:");
      yann.board("the mark", _ -> !yann.card("entered", "axes/a1").isMissingNode());

      var changes = http
        .get("/api/workshops/" + hall.workshop() + "/changes")
        .ok()
        .path("changes");
      assertThat(
        changes
          .get(changes.size() - 1)
          .at("/onBehalf/happened")
          .stringValue()
      ).isEqualTo(happened);

      assertThat(code(entered(facilitator, "propose-axis", proposal("a2"), Map.of("table", "t2")))).isEqualTo(
        "not-at-this-table"
      );
      assertThat(code(entered(yann, "propose-axis", proposal("a3"), Map.of("participant", "mai")))).isEqualTo(
        "not-allowed"
      );
      assertThat(
        code(entered(facilitator, "enter-phase", Map.of("phase", "pooling"), Map.of("table", "t1")))
      ).isEqualTo("not-allowed");
      assertThat(
        code(
          entered(
            facilitator,
            "propose-axis",
            proposal("a4"),
            Map.of("table", "t1", "happened", Instant.now().plusSeconds(3_600).toString())
          )
        )
      ).isEqualTo("malformed");
    }
  }

  private static String code(JsonNode answer) {
    return answer.path("code").stringValue();
  }
}
