package tablee.verification.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Half of a room loses its network, each of them with a command on the way whose answer they never get, and writes on;
 * the other half goes on with the network. When they are back, everything they wrote has to be there, once, in their
 * order.
 */
final class Absence {

  private static final int QUEUED = 20;
  private static final int RATE = 20;

  private Absence() {}

  static void of(Hall.Stage stage, Hall hall, Duration length, Figures figures)
    throws IOException, InterruptedException {
    var orders = stage.traffic().orders();
    hall.isHeardBy(0);
    var away = hall.senders().subList(0, 30);
    var here = hall.senders().subList(30, 60);
    List<List<Integer>> written = new ArrayList<>();
    for (var sender : away) {
      List<Integer> theirs = new ArrayList<>();
      theirs.add(write(orders, sender));
      sender.device().drop();
      for (int i = 0; i < QUEUED; i++) {
        theirs.add(write(orders, sender));
      }
      written.add(theirs);
    }
    new Round(orders, here, RATE, length).run(stage.loop(), stage.target().pid());

    long head = hall.devices().getFirst().account().position();
    away.forEach(sender -> sender.device().await(head));
    long begun = System.nanoTime();
    for (var sender : away) {
      sender.device().connect(stage.loop(), stage.target().address(), 0);
    }
    boolean back = stage
      .loop()
      .run(
        () ->
          away
            .stream()
            .allMatch(sender -> sender.device().caughtUpAt() > 0 && sender.device().pending() == 0),
        Duration.ofMinutes(1)
      );
    double seconds = back ? (System.nanoTime() - begun) / 1e9 : Double.NaN;
    stage.loop().run(() -> false, Duration.ofMillis(500));
    System.out.printf(
      "  30 are back after %d s, with %d commands each: all is said after %.2f s%n",
      length.toSeconds(),
      QUEUED + 1,
      seconds
    );
    figures.note("absence_seconds", seconds);
    figures.add(written(hall, written));
  }

  private static int write(Orders orders, Sender sender) {
    int order = orders.open(System.nanoTime(), 0);
    sender.send(order);
    return order;
  }

  /** What became of what they wrote, as the workshop's history has it. */
  private static Account.Balance written(Hall hall, List<List<Integer>> written)
    throws IOException, InterruptedException {
    Map<Integer, List<Long>> places = new HashMap<>();
    hall.history().forEach((position, text) -> {
      if (text.startsWith("#")) {
        places.computeIfAbsent(Integer.parseInt(text.substring(1, 9)), _ -> new ArrayList<>()).add(position);
      }
    });
    long lost = 0;
    long duplicated = 0;
    long misordered = 0;
    for (var orders : written) {
      long last = 0;
      for (int order : orders) {
        var found = places.getOrDefault(order, List.of());
        lost += found.isEmpty() ? 1 : 0;
        duplicated += Math.max(0, found.size() - 1);
        misordered += !found.isEmpty() && found.getFirst() < last ? 1 : 0;
        last = found.isEmpty() ? last : found.getFirst();
      }
    }
    return new Account.Balance(lost, duplicated, misordered);
  }
}
