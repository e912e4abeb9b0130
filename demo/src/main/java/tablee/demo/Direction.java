package tablee.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** How a day is acted: at a pace, one after the other or all at once, and with a line on what comes next. */
final class Direction {

  static final Duration MOMENT = Duration.ofSeconds(4);
  static final Duration THINKING = Duration.ofSeconds(25);
  private static final Duration TALKING = Duration.ofSeconds(60);

  private final Pace pace;
  private final Consumer<String> progress;

  Direction(Pace pace, Consumer<String> progress) {
    this.pace = pace;
    this.progress = progress;
  }

  /** Something one person does. */
  interface Act {
    void play() throws IOException, InterruptedException;
  }

  void tell(String line) {
    progress.accept(line);
  }

  /** The same person takes the same time in every run. */
  void pause(Duration usually, String who) throws InterruptedException {
    pace.take(usually, new SplittableRandom(who.hashCode()));
  }

  void phase(Room room, String phase, String line) throws InterruptedException {
    pause(TALKING, phase);
    tell(line);
    facilitate(room, "enter-phase", Map.of("phase", phase));
  }

  /** Lets the facilitator do something, and see it done. */
  void facilitate(Room room, String command, Map<String, ?> args) throws InterruptedException {
    long position = room.facilitator().command(command, args);
    room.facilitator().await("what was just done", screen -> screen.position() >= position);
  }

  /**
   * Lets everybody act at once, and waits for all of them.
   *
   * @throws IOException what one of them met with
   */
  static void together(List<? extends Act> acts) throws IOException, InterruptedException {
    try (var room = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      for (var act : acts) {
        running.add(
          room.submit(
            (Callable<Object>) () -> {
              act.play();
              return true;
            }
          )
        );
      }
      for (var each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case IOException failed -> throw failed;
        case RuntimeException failed -> throw failed;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }
}
