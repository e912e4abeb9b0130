package tablee.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tablee.live.connection.Connections;
import tablee.live.room.Rooms;

/**
 * Looks after what has to end by itself, once a second; and when the server stops, lets every device move on before the
 * lines are cut.
 */
final class Watch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final int TIDY_EVERY = 30;

  /** Often enough to look alive, seldom enough that a whole room coming in is a few frames. */
  private static final Duration PRESENCE = Duration.ofMillis(500);

  private static final Duration POLL = Duration.ofMillis(20);

  private final Connections connections;
  private final Rooms rooms;
  private final Duration farewell;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
    Thread.ofPlatform().name("watch").daemon().factory()
  );
  private volatile boolean running;
  private long ticks;

  /** @param farewell how long devices may take to hear that the server stops */
  Watch(Connections connections, Rooms rooms, Duration farewell) {
    this.connections = connections;
    this.rooms = rooms;
    this.farewell = farewell;
  }

  @Override
  public void start() {
    running = true;
    var _ = timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    var _ = timer.scheduleWithFixedDelay(
      this::tellPresence,
      PRESENCE.toMillis(),
      PRESENCE.toMillis(),
      TimeUnit.MILLISECONDS
    );
  }

  private void tellPresence() {
    try {
      rooms.tellPresence();
    } catch (RuntimeException e) {
      LOG.error("Presence could not be told", e);
    }
  }

  private void tick() {
    try {
      connections.check();
      if (++ticks % TIDY_EVERY == 0) {
        rooms.tidy();
      }
    } catch (RuntimeException e) {
      LOG.error("The watch stumbled", e);
    }
  }

  @Override
  public void stop() {
    running = false;
    connections.sayGoodbye();
    long end = System.nanoTime() + farewell.toNanos();
    while (connections.count() > 0 && System.nanoTime() < end) {
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops before the web server does. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
