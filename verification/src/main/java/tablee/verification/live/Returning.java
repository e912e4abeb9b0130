package tablee.verification.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A room whose access point restarts: everybody drops at one instant, and everybody is back at the next. */
final class Returning {

  private static final int RATE = 100;
  private static final Duration AWAY = Duration.ofMillis(500);

  private Returning() {}

  static void of(Hall.Stage stage, Hall hall, Figures figures) throws IOException, InterruptedException {
    // The facilitator's laptop is on a cable: it stays and goes on working, so that there is something to miss.
    var facilitator = hall.devices().getFirst();
    var all = hall.devices().subList(1, hall.devices().size());
    var working = List.of(hall.bench());
    all.forEach(Device::drop);
    new Round(stage.traffic().orders(), working, 40, AWAY).run(stage.loop(), stage.target().pid());
    long missed = facilitator.account().position();
    all.forEach(device -> device.await(missed));
    long begun = System.nanoTime();
    for (var device : all) {
      device.connect(stage.loop(), stage.target().address(), 0);
    }
    stage.loop().run(() -> all.stream().allMatch(device -> device.caughtUpAt() > 0), Duration.ofSeconds(30));
    long last = 0;
    for (var device : all) {
      last = device.caughtUpAt() == 0 ? Long.MAX_VALUE : Math.max(last, device.caughtUpAt());
    }
    double seconds = last == Long.MAX_VALUE ? Double.NaN : (last - begun) / 1e9;
    System.out.printf("  %d are back and have all they missed after %.2f s%n", all.size(), seconds);
    figures.note("return_seconds", seconds);
    new Round(stage.traffic().orders(), hall.senders(), RATE, Duration.ofSeconds(2)).run(
      stage.loop(),
      stage.target().pid()
    );
  }
}
