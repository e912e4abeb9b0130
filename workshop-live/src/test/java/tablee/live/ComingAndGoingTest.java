package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Server;
import tablee.live.client.Transport;
import tools.jackson.databind.JsonNode;

/** The server stops and starts again; the devices in the room go on. */
class ComingAndGoingTest {

  @ParameterizedTest
  @EnumSource(Transport.class)
  void whoWasThereBeforeARestartGoesOnWithoutASnapshot(Transport transport, @TempDir Path data) {
    Hall hall;
    Device lena;
    Device facilitator;
    String token;
    long last;
    try (var server = Server.start(data)) {
      hall = Hall.plan(server.address()).over(transport);
      token = hall.participantToken("lena", "Léna");
      lena = hall.join(token);
      facilitator = hall.facilitator();
      lena.reach(facilitator.act("enter-phase", Map.of("phase", "exploration")));
      lena.close();
      last = facilitator.act("enter-phase", Map.of("phase", "pooling"));
      facilitator.reach(last);
    }
    assertThat(facilitator.ended()).isEqualTo(1001);
    assertThat(facilitator.await("bye").path("code").intValue()).isEqualTo(1001);

    try (var again = Server.start(data)) {
      var sameHall = hall.at(again.address());
      try (var back = sameHall.resume(token, lena); var fresh = sameHall.facilitator()) {
        back.reach(last);
        assertThat(back.frames()).noneMatch(frame -> frame.path("type").asString("").equals("snapshot"));
        assertThat(back.positions()).containsExactly(last);
        assertThat(fresh.shows()).isEqualTo(facilitator.shows());
        assertThat(fresh.card("people", "lena").path("name").stringValue()).isEqualTo("Léna");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  void whatATabletSendsAgainAfterARestartCountsOnceAndGetsTheSameAnswer(
    Transport transport,
    @TempDir Path data
  ) {
    var axis = Map.of("table", "t1", "axis", "a1", "title", "Manger local");
    Hall hall;
    String token;
    JsonNode taken;
    JsonNode refused;
    try (var server = Server.start(data)) {
      hall = Hall.plan(server.address()).over(transport);
      token = hall.participantToken("lena", "Léna");
      try (var facilitator = hall.facilitator(); var lena = hall.join(token)) {
        facilitator.act("enter-phase", Map.of("phase", "exploration"));
        taken = lena.answer(lena.order("c-asleep-0001", "propose-axis", axis));
        refused = lena.answer(lena.order("c-asleep-0002", "propose-axis", axis));
      }
    }
    try (var again = Server.start(data)) {
      try (var lena = hall.at(again.address()).join(token)) {
        assertThat(lena.answer(lena.order("c-asleep-0001", "propose-axis", axis))).isEqualTo(taken);
        assertThat(lena.answer(lena.order("c-asleep-0002", "propose-axis", axis))).isEqualTo(refused);
        assertThat(lena.shows().at("/board/axes").propertyNames()).containsExactly("a1");
        assertThat(lena.positions()).isEmpty();
      }
    }
  }
}
