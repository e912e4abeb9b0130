package tablee.verification.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Commands at a fixed rate, whatever becomes of them: each has its moment, and its time counts from that moment and
 * not from when it could at last be sent, so that a server that stumbles cannot hide it.
 */
final class Round implements Loop.Timed {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final double DRIVER_MAY_USE = 0.8;

  private final Orders orders;
  private final List<Sender> senders;
  private final int perSecond;
  private final int first;
  private int wanted;
  private int sent;
  private int answeredUpTo;
  private long start;
  private boolean collapsed;

  Round(Orders orders, List<Sender> senders, int perSecond, Duration length) {
    this.orders = orders;
    this.senders = senders;
    this.perSecond = perSecond;
    this.first = orders.count();
    this.answeredUpTo = first;
    this.wanted = (int) ((perSecond * length.toMillis()) / 1_000);
  }

  /**
   * What came of it.
   *
   * @param heard commands that all who were to hear of them heard of
   * @param deliveries receipts a second
   * @param server share of its core that the server used
   * @param driver share of its core that the driver used
   */
  record Measured(
    int perSecond,
    int sent,
    int heard,
    int refused,
    boolean collapsed,
    Histogram answered,
    Histogram last,
    double deliveries,
    double server,
    double driver
  ) {
    /** Whether the driver had room to spare, so that what it saw is the server's doing. */
    boolean counts() {
      return driver <= DRIVER_MAY_USE;
    }

    boolean isSustained(double p99Millis) {
      return counts() && !collapsed && refused == 0 && heard == sent && p99() < p99Millis;
    }

    double p99() {
      return millis(last, 99);
    }

    double answeredP99() {
      return millis(answered, 99);
    }

    private static double millis(Histogram of, double percentile) {
      return of.getTotalCount() == 0 ? Double.NaN : of.getValueAtPercentile(percentile) / 1e6;
    }

    @Override
    public String toString() {
      return String.format(
        Locale.ROOT,
        "%5d/s: answered p50 %.1f p99 %.1f, by the last p50 %.1f p99 %.1f max %.1f ms, " +
          "%d of %d heard by all, %d refused, %.0f deliveries/s, cpu server %.0f %% (%.0f µs a command) driver %.0f %%%s%s",
        perSecond,
        millis(answered, 50),
        answeredP99(),
        millis(last, 50),
        p99(),
        millis(last, 100),
        heard,
        sent,
        refused,
        deliveries,
        server * 100,
        (server * 1e6) / perSecond,
        driver * 100,
        collapsed ? ", given up" : "",
        counts() ? "" : ", void: the driver had no room to spare"
      );
    }
  }

  @Override
  public long due() {
    return sent < wanted ? dueAt(sent) : Long.MAX_VALUE;
  }

  private long dueAt(int order) {
    return start + (order * 1_000_000_000L) / perSecond;
  }

  @Override
  public void act(long now) {
    while (sent < wanted && dueAt(sent) <= now) {
      var sender = senders.get(sent % senders.size());
      int order = orders.open(dueAt(sent), sender.listeners());
      sent++;
      sender.send(order);
    }
    // Two seconds' worth behind: it will not come back, and more would only prove it longer.
    if (orders.unheard() > 2 * perSecond + 100) {
      collapsed = true;
      wanted = sent;
    }
  }

  Measured run(Loop loop, long server) throws IOException {
    int refusedBefore = orders.refusals();
    long self = ProcessHandle.current().pid();
    start = System.nanoTime() + 20_000_000;
    var serverBefore = Target.cpu(server);
    var driverBefore = Target.cpu(self);
    var length = Duration.ofMillis((1_000L * wanted) / perSecond);
    loop.run(this, () -> sent == wanted, length.plus(PATIENCE));
    double seconds = (System.nanoTime() - start) / 1e9;
    double serverUsed = Target.cpu(server).minus(serverBefore).toMillis() / 1e3 / seconds;
    double driverUsed = Target.cpu(self).minus(driverBefore).toMillis() / 1e3 / seconds;
    loop.run(() -> orders.unheard() == 0 && areAllAnswered(), PATIENCE);
    var measured = measured(seconds, orders.refusals() - refusedBefore, serverUsed, driverUsed);
    orders.giveUp();
    return measured;
  }

  private boolean areAllAnswered() {
    while (answeredUpTo < first + sent && orders.isAnswered(answeredUpTo)) {
      answeredUpTo++;
    }
    return answeredUpTo == first + sent;
  }

  private Measured measured(double seconds, int refused, double server, double driver) {
    var answered = new Histogram(3);
    var last = new Histogram(3);
    int heard = 0;
    long deliveries = 0;
    for (int order = first; order < first + sent; order++) {
      deliveries += orders.heardBy(order);
      if (orders.isAnswered(order)) {
        answered.recordValue(Math.max(0, orders.untilAnswered(order)));
      }
      if (orders.isHeardByAll(order)) {
        heard++;
        last.recordValue(Math.max(0, orders.untilHeardByLast(order)));
      }
    }
    return new Measured(
      perSecond,
      sent,
      heard,
      refused,
      collapsed,
      answered,
      last,
      deliveries / seconds,
      server,
      driver
    );
  }
}
