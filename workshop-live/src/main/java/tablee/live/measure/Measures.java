package tablee.live.measure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tablee.live.wire.Goodbye;
import tablee.live.wire.Trouble;
import tablee.messages.Rejection;

/** The edge's counters and timers, documented in docs/operations.md. Safe for any number of threads. */
public final class Measures {

  private static final Duration[] STEPS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 1_000, 5_000)
    .map(Duration::ofMillis)
    .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Timer fanOut;
  private final Timer append;
  private final Counter resumed;
  private final Counter begun;
  private final Counter resynced;
  private final Map<String, Counter> refusals = new ConcurrentHashMap<>();
  private final Map<Trouble, Counter> unreadable = new EnumMap<>(Trouble.class);
  private final Map<Goodbye, Counter> goodbyes = new EnumMap<>(Goodbye.class);

  public Measures(MeterRegistry registry) {
    this.registry = registry;
    this.fanOut = timer("tablee.fanout", "From a change being there to the network having taken it");
    this.append = timer("tablee.append", "From a command being understood to its events being durable");
    this.resumed = admissions("resumed");
    this.begun = admissions("snapshot");
    this.resynced = Counter.builder("tablee.resyncs")
      .description("Snapshots for those who could not keep up")
      .register(registry);
    for (var trouble : Trouble.values()) {
      unreadable.put(
        trouble,
        Counter.builder("tablee.unreadable")
          .description("Frames that could not be taken")
          .tag("code", trouble.code())
          .register(registry)
      );
    }
    for (var goodbye : Goodbye.values()) {
      goodbyes.put(
        goodbye,
        Counter.builder("tablee.goodbyes")
          .description("Connections that the server ended")
          .tag("code", Integer.toString(goodbye.code()))
          .register(registry)
      );
    }
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name).description(description).serviceLevelObjectives(STEPS).register(registry);
  }

  private Counter admissions(String from) {
    return Counter.builder("tablee.admissions")
      .description("Devices let in, by what their board began from")
      .tag("from", from)
      .register(registry);
  }

  /** Changes have left for one device, so many nanoseconds after they were there. */
  public void delivered(long nanos) {
    fanOut.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** A command was carried out and is durable, so many nanoseconds after it was understood. */
  public void carriedOut(long nanos) {
    append.record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Somebody came in. */
  public void admitted(boolean withSnapshot) {
    (withSnapshot ? begun : resumed).increment();
  }

  /** Somebody could not keep up, and goes on from a snapshot. */
  public void caughtUp() {
    resynced.increment();
  }

  public void refused(Rejection rejection) {
    refusals
      .computeIfAbsent(rejection.code(), code ->
        Counter.builder("tablee.refusals")
          .description("Commands that were refused")
          .tag("code", code)
          .register(registry)
      )
      .increment();
  }

  public void unreadable(Trouble trouble) {
    count(unreadable.get(trouble));
  }

  public void ended(Goodbye why) {
    count(goodbyes.get(why));
  }

  private static void count(@org.jspecify.annotations.Nullable Counter counter) {
    if (counter != null) {
      counter.increment();
    }
  }
}
