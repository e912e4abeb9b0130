package tablee.live.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.SharedServer;
import tools.jackson.databind.JsonNode;

/** An undo, from the device to the room and to whoever replays the day. */
@ExtendWith(SharedServer.class)
class UndoTest {

  private static Map<String, Object> proposal(String axis) {
    return Map.of("table", "t1", "axis", axis, "title", "Manger local", "reason", "");
  }

  /** Does something, and says under which id. */
  private static String does(Device device, String name, Map<String, ?> args) {
    var id = device.order(Hall.id("c"), name, args);
    assertThat(device.answer(id).path("type").stringValue()).isEqualTo("ack");
    return id;
  }

  private static Map<String, String> command(String id) {
    return Map.of("command", id);
  }

  private static JsonNode change(Device device, long position) {
    device.reach(position);
    return device
      .frames()
      .stream()
      .flatMap(frame -> frame.path("changes").valueStream())
      .filter(change -> change.path("position").longValue() == position)
      .findFirst()
      .orElseThrow();
  }

  @Test
  void everybodySeesItGoneAndThoseWhoSeeWhoseItWasSeeThatItWasUndone(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      var id = does(yann, "propose-axis", proposal("a1"));
      long proposed = yann.answer(id).path("position").longValue();
      long undone = yann.act("undo", command(id));

      assertThat(change(facilitator, undone).path("kind").stringValue()).isEqualTo("axis-withdrawn");
      assertThat(change(facilitator, undone).path("undoes").longValue()).isEqualTo(proposed);
      assertThat(change(yann, undone).path("by").isMissingNode()).isTrue();
      assertThat(change(yann, undone).path("undoes").isMissingNode()).isTrue();
      assertThat(facilitator.card("axes", "a1").path("withdrawn").booleanValue()).isTrue();

      var changes = hall
        .http()
        .with(hall.facilitatorToken())
        .get("/api/workshops/" + hall.workshop() + "/changes?after=" + proposed)
        .ok()
        .path("changes");
      assertThat(changes.get(0).path("undoes").longValue()).isEqualTo(proposed);
    }
  }

  @Test
  void aSecretVoteThatIsTakenBackIsTiedToNothing(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      yann.act("propose-axis", proposal("a1"));
      facilitator.act("enter-phase", Map.of("phase", "pooling"));
      facilitator.act("open-ballot", Map.of("ballot", "b1", "budget", 3, "axes", java.util.List.of("a1")));
      var vote = does(yann, "cast-vote", Map.of("ballot", "b1", "axis", "a1"));
      long undone = yann.act("undo", command(vote));
      assertThat(change(facilitator, undone).path("undoes").isMissingNode()).isTrue();
      yann.board("no vote is left", _ -> yann.shows().at("/mine/votes/b1/a1").isMissingNode());
    }
  }

  @Test
  void anUndoCountsOnceIsNobodyElsesAndCanBeUndone(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      var id = does(yann, "propose-axis", proposal("a1"));
      assertThat(code(facilitator.refused("undo", command(id)))).isEqualTo("nothing-to-undo");

      var undo = does(yann, "undo", command(id));
      long first = yann.answer(undo).path("position").longValue();
      assertThat(yann.act("undo", command(id))).isEqualTo(first);

      long redone = yann.act("undo", command(undo));
      assertThat(redone).isGreaterThan(first);
      facilitator.reach(redone);
      assertThat(facilitator.card("axes", "a1").path("withdrawn").isMissingNode()).isTrue();
    }
  }

  @Test
  void aRefusalSaysWhatHasBecomeOfIt(Hall hall) {
    try (var facilitator = hall.facilitator(); var yann = hall.participant("Yann")) {
      facilitator.act("enter-phase", Map.of("phase", "exploration"));
      var id = does(yann, "propose-axis", proposal("a1"));
      facilitator.act("revise-axis", Map.of("axis", "a1", "title", "Manger ici", "reason", ""));
      var refused = yann.refused("undo", command(id));
      assertThat(code(refused)).isEqualTo("built-upon");
      assertThat(refused.at("/details/since").stringValue()).isEqualTo("continued");
      assertThat(refused.path("advice").stringValue()).isEqualTo("give-up");

      var start = does(facilitator, "add-table", Map.of("table", "t9", "name", "Tilleul"));
      var stays = facilitator.refused("undo", command(start));
      assertThat(code(stays)).isEqualTo("cannot-be-undone");
      assertThat(stays.at("/details/why").stringValue()).isEqualTo("stays");
    }
  }

  @Test
  void theWallUndoesNothingAndNobodyUndoesForOthersOrInOtherWords(Hall hall) {
    try (var wall = hall.projector(); var yann = hall.participant("Yann")) {
      assertThat(code(wall.refused("undo", command("c-0001-abcd")))).isEqualTo("not-allowed");
      assertThat(code(yann.refused("undo", Map.of()))).isEqualTo("malformed");
      assertThat(code(yann.refused("undo", Map.of("command", "c-0001-abcd", "how", "fast")))).isEqualTo(
        "malformed"
      );
      yann.send(
        """
        {"type":"command","id":"c-0099-abcd","name":"undo","args":{"command":"c-0001-abcd"},
         "onBehalf":{"table":"t1"}}"""
      );
      assertThat(code(yann.answer("c-0099-abcd"))).isEqualTo("malformed");
    }
  }

  private static String code(JsonNode answer) {
    return answer.path("code").stringValue();
  }
}
