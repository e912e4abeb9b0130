package tablee.verification.store;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import tablee.messages.axis.AxisEvent.AxisRevised;

/** The way from a command's dispatch to an event handler in a streaming processor, at a steady rate of commands. */
@ProcessingGroup("way")
final class Way {

  private static final int A_SECOND = 300;
  private static final long MICROS = 1_000;

  private final Map<Long, Long> sentAt = new ConcurrentHashMap<>();
  private final Histogram micros = new ConcurrentHistogram(3);
  private volatile boolean warm;

  @EventHandler
  void on(AxisRevised event) {
    long now = System.nanoTime();
    var sent = sentAt.remove(Theme.number(event));
    if (sent != null && warm) {
      micros.recordValue((now - sent) / MICROS);
    }
  }

  /** Times count from when a command was due, so that a stall is not hidden by fewer commands. */
  Histogram measure(Candidate candidate, Duration warmUp, Duration time) throws InterruptedException {
    long count = (A_SECOND * (warmUp.toMillis() + time.toMillis())) / 1_000;
    long first = System.nanoTime();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < count; i++) {
        long due = first + (i * 1_000_000_000L) / A_SECOND;
        sleepUntil(due);
        warm = due - first > warmUp.toNanos();
        long number = i;
        sentAt.put(number, due);
        callers.execute(() -> candidate.send(new Theme.Revise("way" + (number % 100), number)));
      }
    }
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!sentAt.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    if (!sentAt.isEmpty()) {
      throw new IllegalStateException(sentAt.size() + " commands never reached the handler");
    }
    return micros;
  }

  private static void sleepUntil(long nanoTime) throws InterruptedException {
    long left = nanoTime - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }
}
