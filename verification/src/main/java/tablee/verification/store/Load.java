package tablee.verification.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Eight callers, each sending its next command as soon as the last one is answered. */
final class Load {

  static final int CALLERS = 8;

  private Load() {}

  /** Commands answered in a second, spread over some aggregates. */
  static double commands(CommandGateway commands, int aggregates, Duration time)
    throws InterruptedException, ExecutionException {
    return perSecond(
      number -> commands.sendAndWait(new Theme.Revise("a" + (number % aggregates), number)),
      time
    );
  }

  /** How often in a second eight callers at once get something done. */
  static double perSecond(LongConsumer something, Duration time)
    throws InterruptedException, ExecutionException {
    var numbers = new AtomicLong();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < CALLERS; i++) {
        running.add(
          callers.submit(() -> {
            while (System.nanoTime() < end) {
              something.accept(numbers.getAndIncrement());
            }
          })
        );
      }
      for (var caller : running) {
        caller.get();
      }
    }
    return (numbers.get() * 1e9) / (System.nanoTime() - start);
  }
}
