package tablee.verification.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tablee.demo.Api;
import tablee.demo.Day;
import tablee.demo.Pace;
import tablee.demo.Play;
import tablee.demo.ReadModel;
import tablee.demo.Room;
import tablee.demo.Screen;
import tablee.demo.Witness;
import tablee.verification.server.PackagedServer;

/** The demo day on the packaged application, through its public interfaces only. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WholeDayTest {

  private static final Map<String, String> NOTHING = Map.of();

  @TempDir
  private Path directory;

  @Test
  void endsWithTheViewsThatTheFileDescribesAndSoDoesTheNextThatInherits() throws Exception {
    try (
      var server = PackagedServer.start(PackagedServer.freePort(), directory.resolve("data"), NOTHING);
      var http = HttpClient.newHttpClient()
    ) {
      var api = new Api(server.address(), http);
      var ledger = new Ledger();
      var play = new Play(Day.morlaix(), api, Pace.FULL, ledger, _ -> {});
      try (var room = play.open()) {
        play.play(room);

        assertEndsAsTheFileSays(room, api, ReadModel.of(Day.morlaix()));
        assertThat(ledger.laterSnapshots()).isZero();

        novemberGoesOn(room, api);
      }
    }
  }

  private static void novemberGoesOn(Room september, Api api) throws Exception {
    var play = new Play(Day.november(), api, Pace.FULL, Witness.NONE, _ -> {});
    try (var room = play.openAfter(september)) {
      play.play(room);

      assertEndsAsTheFileSays(room, api, ReadModel.of(Day.november(), Day.morlaix()));
    }
  }

  @Test
  void goesOnByItselfWhenTheServerIsKilledInTheMiddle() throws Exception {
    int port = PackagedServer.freePort();
    var data = directory.resolve("data");
    var ledger = new CountingLedger(60);
    try (var http = HttpClient.newHttpClient()) {
      var killed = PackagedServer.start(port, data, NOTHING);
      var api = new Api(killed.address(), http);
      var play = new Play(Day.morlaix(), api, Pace.FULL, ledger, _ -> {});
      try (var room = play.open()) {
        var day = CompletableFuture.runAsync(() -> played(play, room), Thread::startVirtualThread);
        // A day that fails before then says why.
        CompletableFuture.anyOf(ledger.enough, day).get();
        killed.kill();
        try (var restarted = PackagedServer.start(port, data, NOTHING)) {
          assertThat(restarted.pid()).isNotEqualTo(killed.pid());
          day.get();

          assertEndsAsTheFileSays(room, api, ReadModel.of(Day.morlaix()));
          var history = Journey.history(api, room);
          assertThat(ledger.balance(history)).isEqualTo(new Ledger.Balance(0, 0, 0));
        }
      } finally {
        killed.kill();
      }
    }
  }

  private static void assertEndsAsTheFileSays(Room room, Api api, ReadModel file) throws Exception {
    long end = room.facilitator().look(Screen::position);
    for (var device : room.devices()) {
      device.await("the end", screen -> screen.position() >= end);
      assertThat(device.<Integer>look(screen -> screen.section("rows").size())).isEqualTo(file.rows().size());
    }
    var seen = ReadModel.ask(api, room, end);
    assertThat(seen.differences(file)).isEqualTo(List.of());
  }

  private static void played(Play play, Room room) {
    try {
      play.play(room);
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says when a number of commands has been acknowledged. */
  private static final class CountingLedger extends Ledger {

    final CompletableFuture<Boolean> enough = new CompletableFuture<>();
    private final int commands;

    CountingLedger(int commands) {
      this.commands = commands;
    }

    @Override
    public void acknowledged(String device, String command, long position, long nanoTime) {
      super.acknowledged(device, command, position, nanoTime);
      if (acknowledgedCommands() >= commands) {
        enough.complete(true);
      }
    }
  }
}
