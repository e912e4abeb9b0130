package tablee.verification.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Eight callers, each sending its next command as soon as the last one is answered. */
final class Load {

  static final int CALLERS = 8;

  private Load() {}

  /**
   * Commands answered in a second, spread over some aggregates. Each takes a hundred commands and is followed by a new
   * one, so that no candidate pays for having been fast with longer streams to load.
   */
  static double commands(Candidate candidate, int aggregates, int commands, Duration atMost)
    throws InterruptedException, ExecutionException {
    return perSecond(
      number -> candidate.send(new Theme.Revise(aggregate(number, aggregates), number)),
      commands,
      atMost
    );
  }

  private static String aggregate(long number, int aggregates) {
    return "a" + (number % aggregates) + "-" + number / (aggregates * 100L);
  }

  /** How often in a second eight callers at once get something done. */
  static double perSecond(LongConsumer something, long count, Duration atMost)
    throws InterruptedException, ExecutionException {
    var numbers = new AtomicLong();
    long start = System.nanoTime();
    long end = start + atMost.toNanos();
    var done = new AtomicLong();
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < CALLERS; i++) {
        running.add(
          callers.submit(() -> {
            long number = numbers.getAndIncrement();
            while (number < count && System.nanoTime() < end) {
              something.accept(number);
              done.incrementAndGet();
              number = numbers.getAndIncrement();
            }
          })
        );
      }
      for (var caller : running) {
        caller.get();
      }
    }
    return (done.get() * 1e9) / (System.nanoTime() - start);
  }
}
