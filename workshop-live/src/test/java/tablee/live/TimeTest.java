package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.RawSocket;
import tablee.live.client.Server;
import tools.jackson.databind.JsonNode;

/** What ends by itself when its time has come. Times are short here, and nothing is measured. */
class TimeTest {

  @TempDir
  static Path data;

  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start(
      data,
      "tablee.live.connection.hello=4s",
      "tablee.live.connection.heartbeat=4s",
      "tablee.live.connection.stall=20s",
      "tablee.live.connection.send-buffer=8KB",
      "tablee.live.room.changes=20",
      "tablee.live.door.participants-stay=1s"
    );
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whoNeverSaysHelloIsSentAway() {
    var hall = Hall.plan(server.address());
    try (var device = Device.silent(hall.server(), hall.workshop())) {
      assertThat(device.ended()).isEqualTo(4408);
    }
  }

  @Test
  void whoShowsNoSignOfLifeIsTakenForDead() {
    var hall = Hall.plan(server.address());
    try (var device = hall.facilitator()) {
      assertThat(device.await("welcome").path("heartbeat").intValue()).isEqualTo(4);
      assertThat(device.ended()).isEqualTo(4408);
    }
  }

  @Test
  void aTokenEndsWhenItsTimeHasComeAlsoForSomebodyWhoIsIn() {
    var hall = Hall.plan(server.address());
    var token = hall.participantToken("yann", "Yann");
    try (var device = Device.silent(hall.server(), hall.workshop())) {
      device.send("{\"type\":\"hello\",\"v\":1,\"token\":\"%s\",\"lang\":\"fr\"}".formatted(token));
      var stillHere = Thread.ofVirtual().start(() -> {
        while (device.isOpen()) {
          device.trySend("{\"type\":\"ping\"}");
          try {
            Thread.sleep(200);
          } catch (InterruptedException e) {
            return;
          }
        }
      });
      assertThat(device.ended()).isEqualTo(4410);
      stillHere.interrupt();
    }
    assertThat(hall.http().with(token).get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void whoFallsTooFarBehindAndWakesUpGoesOnFromASnapshot() throws IOException {
    var hall = Hall.plan(server.address());
    try (var asleep = new RawSocket(hall.server(), hall.workshop(), "Origin: " + hall.server())) {
      asleep.hello(hall.link("projector", "g1"));
      long last = 0;
      try (var facilitator = hall.facilitator()) {
        for (int i = 0; i < 120; i++) {
          last = facilitator.act(
            "revise-workshop",
            Map.of("title", "x".repeat(110) + i, "place", "y".repeat(110))
          );
          asleep.send("{\"type\":\"ping\"}");
        }
      }
      JsonNode frame;
      do {
        frame = asleep.read();
      } while (!frame.path("reason").asString("").equals("slow"));
      long shown = frame.path("position").longValue();
      while (shown < last) {
        for (var change : asleep.read().path("changes")) {
          assertThat(change.path("previous").longValue()).isEqualTo(shown);
          shown = change.path("position").longValue();
        }
      }
    }
  }

  @Test
  void whoMissedMoreThanIsKeptStartsAfresh() {
    var hall = Hall.plan(server.address());
    var before = hall.facilitator();
    before.close();
    long last = 0;
    try (var facilitator = hall.facilitator()) {
      for (int i = 0; i < 30; i++) {
        last = facilitator.act("revise-workshop", Map.of("title", "Titre " + i, "place", ""));
      }
    }
    try (var back = Device.resume(hall.server(), hall.facilitatorToken(), before)) {
      back.reach(last);
      assertThat(back.await("snapshot").path("reason").stringValue()).isEqualTo("too-far");
    }
  }
}
