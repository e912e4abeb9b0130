package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.Server;

/** The server stops and starts again; the devices in the room go on. */
class ComingAndGoingTest {

  @Test
  void whoWasThereBeforeARestartGoesOnWithoutASnapshot(@TempDir Path data) {
    Hall hall;
    Device lena;
    Device facilitator;
    String token;
    long last;
    try (var server = Server.start(data)) {
      hall = Hall.plan(server.address());
      token = hall.participantToken("lena", "Léna");
      lena = Device.join(server.address(), token);
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
      try (var back = Device.resume(again.address(), token, lena); var fresh = sameHall.facilitator()) {
        back.reach(last);
        assertThat(back.frames()).noneMatch(frame -> frame.path("type").asString("").equals("snapshot"));
        assertThat(back.positions()).containsExactly(last);
        assertThat(fresh.shows()).isEqualTo(facilitator.shows());
        assertThat(fresh.card("people", "lena").path("name").stringValue()).isEqualTo("Léna");
      }
    }
  }
}
