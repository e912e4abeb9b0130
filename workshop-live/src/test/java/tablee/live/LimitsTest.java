package tablee.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tablee.live.client.Device;
import tablee.live.client.Hall;
import tablee.live.client.RawSocket;
import tablee.live.client.Server;
import tablee.live.connection.Connections;

/** One device that asks for too much, or takes too little, harms nobody else. Limits are small here. */
class LimitsTest {

  private static final String LONG = "x".repeat(115);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);

  @TempDir
  static Path data;

  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.start(
      data,
      "tablee.live.connection.command-burst=60",
      "tablee.live.connection.commands-per-second=1",
      "tablee.live.connection.flood=60",
      "tablee.live.connection.send-buffer=8KB",
      "tablee.live.connection.stall=2s",
      "tablee.live.connection.farewell=1s",
      "tablee.live.connection.heartbeat=120s"
    );
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Changes by one facilitator after another, since each may make but a few. */
  private static long changes(Hall hall, int number) {
    long last = 0;
    for (int done = 0; done < number; ) {
      try (var device = Device.join(hall.server(), hall.link("facilitator", Hall.id("g")))) {
        for (int i = 0; i < 50 && done < number; i++, done++) {
          last = device.act("revise-workshop", Map.of("title", LONG + done, "place", LONG));
        }
      }
    }
    return last;
  }

  /** Waits until the server holds this many connections. */
  private static void awaitConnections(int number) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (server.part(Connections.class).count() != number) {
      assertThat(System.nanoTime()).as("connections left").isLessThan(end);
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  @Test
  void whoSendsFasterThanPeopleActIsSlowedDownAlone() {
    var hall = Hall.plan(server.address());
    try (var yann = hall.participant("Yann"); var lena = hall.participant("Léna")) {
      String last = "";
      for (int i = 0; i < 100; i++) {
        last = yann.order("sit-at-table", Map.of("table", i % 2 == 0 ? "t1" : "t2"));
      }
      yann.answer(last);
      assertThat(yann.frames()).anyMatch(
        frame ->
          frame.path("code").asString("").equals("too-fast") &&
          frame.path("advice").asString("").equals("retry")
      );
      assertThat(lena.act("sit-at-table", Map.of("table", "t2"))).isPositive();
      assertThat(yann.isOpen()).isTrue();
    }
  }

  @Test
  void whoDoesNotCareIsTurnedAway() {
    var hall = Hall.plan(server.address());
    try (var yann = hall.participant("Yann"); var lena = hall.participant("Léna")) {
      for (int i = 0; i < 400; i++) {
        yann.trySend("{\"type\":\"ping\"}");
      }
      assertThat(yann.ended()).isEqualTo(4429);
      assertThat(lena.act("sit-at-table", Map.of("table", "t2"))).isPositive();
    }
  }

  @Test
  void anotherConnectionGivesNoMoreToSomebodyWhoSendsTooFast() {
    var hall = Hall.plan(server.address());
    var token = hall.participantToken("yann", "Yann");
    try (var tablet = Device.join(hall.server(), token); var phone = Device.join(hall.server(), token)) {
      String last = "";
      for (int i = 0; i < 100; i++) {
        last = tablet.order("sit-at-table", Map.of("table", i % 2 == 0 ? "t1" : "t2"));
      }
      tablet.answer(last);
      for (int i = 0; i < 20; i++) {
        last = phone.order("sit-at-table", Map.of("table", i % 2 == 0 ? "t1" : "t2"));
      }
      phone.answer(last);
      assertThat(phone.frames()).anyMatch(frame -> frame.path("code").asString("").equals("too-fast"));
    }
  }

  @Test
  void whoReadsNothingIsCutOffByATimerWhileTheOthersGoOn() throws IOException {
    var hall = Hall.plan(server.address());
    try (
      var asleep = new RawSocket(hall.server(), hall.workshop(), "Origin: " + hall.server());
      var awake = hall.participant("Yann")
    ) {
      asleep.hello(hall.facilitatorToken());
      asleep.read();
      long last = changes(hall, 300);
      awake.reach(last);
      // Reading is moving again: not before the server has let go, however fast the changes were made.
      awaitConnections(1);
      asleep.readToTheEnd();
      assertThat(awake.isOpen()).isTrue();
      assertThat(awake.act("sit-at-table", Map.of("table", "t2"))).isPositive();
    }
  }
}
