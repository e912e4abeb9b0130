package tablee.verification.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import tablee.verification.Result;
import tablee.verification.log.Child;
import tablee.verification.log.Form;
import tablee.verification.server.MongoServer;

/**
 * Two nodes append to one MongoDB, to the same streams and to different ones. The clock of one is five seconds ahead;
 * the other is stopped for longer than its claim on a segment lasts, and continued.
 */
public final class Nodes {

  private static final long PAUSED_MILLIS = 5_000;

  private Nodes() {}

  public static void main(String... arguments) throws Exception {
    if (!MongoServer.isAvailable()) {
      throw new IOException("this suite needs MONGODB_URI, or Go to build a server");
    }
    var directory = Files.createTempDirectory("tablee-nodes-");
    System.exit(run(directory, List.of(arguments).contains("--quick") ? 5_000 : 30_000) ? 0 : 1);
  }

  private static boolean run(Path directory, long millis) throws IOException, InterruptedException {
    try (var server = MongoServer.start(directory)) {
      var form = new Form(server.database("nodes-" + UUID.randomUUID().toString().substring(0, 8)));
      var one = new Said();
      var other = new Said();
      long stopped;
      try (
        var first = Child.start(Node.class, one::take, form.place(), "one", "0");
        var second = Child.start(Node.class, other::take, form.place(), "other", "5")
      ) {
        first.awaitFirstLine();
        second.awaitFirstLine();
        Thread.sleep(millis);
        var holder = one.handled().size() > other.handled().size() ? first : second;
        stopped = System.nanoTime();
        holder.signal("STOP");
        Thread.sleep(PAUSED_MILLIS);
        holder.signal("CONT");
        Thread.sleep(millis);
        first.say("stop");
        second.say("stop");
        awaitEverythingHandled(form, one, other);
        first.say("end");
        second.say("end");
        first.await();
        second.await();
      }
      return judge(form, one, other, stopped);
    }
  }

  private static void awaitEverythingHandled(Form form, Said one, Said other) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    try (var log = form.open()) {
      while (
        (one.handled().size() + other.handled().size() < log.head() ||
          one.lastSeen() < log.head() ||
          other.lastSeen() < log.head()) &&
        System.nanoTime() < end
      ) {
        Thread.sleep(200);
      }
    }
  }

  /** What was recorded until a node was stopped says how late the other one learns; then it has to catch up. */
  private static Histogram late(Said one, Said other, long stopped) {
    var late = new Histogram(3);
    one.lateAt(other, stopped).forEach(late::recordValue);
    other.lateAt(one, stopped).forEach(late::recordValue);
    return late;
  }

  private static boolean judge(Form form, Said one, Said other, long stopped) {
    try (var log = form.open()) {
      var settled = one.with(other).settle(log);
      long head = settled.events();
      long unseen = one.unseen(head) + other.unseen(head);
      long handledTwice = one.handledTwice(other);
      long unhandled = head - one.handledEver(other);
      long twoWinners = one.twoWinners(other);
      var late = late(one, other, stopped);
      settled.findings().forEach(System.out::println);
      System.out.println(
        new Result("nodes")
          .with("events", head)
          .with("lost", settled.lost())
          .with("duplicated", settled.duplicated())
          .with("gaps", settled.findings().size())
          .with("unseen_or_out_of_order", unseen)
          .with("unhandled", unhandled)
          .with("handled_twice", handledTwice)
          .with("conflicts", one.lost() + other.lost())
          .with("two_winners", twoWinners)
          .with("takeovers", one.handled().isEmpty() || other.handled().isEmpty() ? 0 : 1)
          .with("other_node_p50_ms", late.getValueAtPercentile(50) / 1e3)
          .with("other_node_p99_ms", late.getValueAtPercentile(99) / 1e3)
      );
      return settled.isClean() && unseen + handledTwice + unhandled + twoWinners == 0;
    }
  }
}
