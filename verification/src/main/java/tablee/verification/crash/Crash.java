package tablee.verification.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tablee.verification.Result;
import tablee.verification.log.Accounts;
import tablee.verification.log.Accounts.Settlement;
import tablee.verification.log.Child;
import tablee.verification.log.Form;
import tablee.verification.server.MongoServer;

/**
 * Kills the writing process with -9 at random moments under load, on both forms, and the database server too; then
 * compares each ledger of acknowledged commits with the log.
 */
public final class Crash {

  private final Path directory;
  private int kills;

  private Crash(Path directory) {
    this.directory = directory;
  }

  public static void main(String... arguments) throws Exception {
    boolean quick = List.of(arguments).contains("--quick");
    var directory = Files.createTempDirectory("tablee-crash-");
    boolean clean = quick
      ? new Crash(directory).run(6, 2, 2, Duration.ofSeconds(5))
      : new Crash(directory).run(60, 25, 15, Duration.ofMinutes(1));
    if (!clean) {
      System.out.println("what is left of it: " + directory);
      System.exit(1);
    }
  }

  /** @param away how long the database is gone in the end, before it comes back */
  private boolean run(int onFile, int onMongo, int ofServer, Duration away)
    throws IOException, InterruptedException {
    var accounts = new Accounts();
    var file = new Form(directory.resolve("log.db").toString());
    killWriters(file, accounts, onFile);
    var settled = settle(file, accounts);
    var result = new Result("crash");
    long lost = settled.lost();
    long duplicated = settled.duplicated();
    long gaps = settled.findings().size();
    long acknowledged = accounts.acknowledged();
    if (MongoServer.isAvailable()) {
      try (var server = MongoServer.start(directory.resolve("mongo"))) {
        var mongoAccounts = new Accounts();
        var mongo = new Form(server.database("crash-" + UUID.randomUUID().toString().substring(0, 8)));
        killWriters(mongo, mongoAccounts, onMongo);
        if (server.isOwn()) {
          killServer(server, mongo, mongoAccounts, ofServer, away);
        }
        var mongoSettled = settle(mongo, mongoAccounts);
        lost += mongoSettled.lost();
        duplicated += mongoSettled.duplicated();
        gaps += mongoSettled.findings().size();
        acknowledged += mongoAccounts.acknowledged();
      }
    } else {
      System.out.println("no MongoDB at hand and no Go to build one: its form is not tried");
    }
    System.out.println(
      result
        .with("kills", kills)
        .with("lost", lost)
        .with("duplicated", duplicated)
        .with("gaps", gaps)
        .with("acknowledged", acknowledged)
    );
    return lost == 0 && duplicated == 0 && gaps == 0;
  }

  private static Settlement settle(Form form, Accounts accounts) {
    try (var log = form.open()) {
      var settled = accounts.settle(log);
      settled.findings().forEach(System.out::println);
      System.out.printf(
        "%s: %d events, %d commits acknowledged, %d lost, %d duplicated%n",
        form.place(),
        settled.events(),
        accounts.acknowledged(),
        settled.lost(),
        settled.duplicated()
      );
      return settled;
    }
  }

  private void killWriters(Form form, Accounts accounts, int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      try (var writer = writer(form, accounts)) {
        writer.awaitFirstLine();
        aWhile();
        writer.kill();
        kills++;
      }
    }
  }

  private static Child writer(Form form, Accounts accounts) throws IOException {
    return Child.start(
      Writer.class,
      accounts::take,
      form.place(),
      UUID.randomUUID().toString().substring(0, 8)
    );
  }

  /** The writer lives through it, and goes on by itself. */
  private void killServer(MongoServer server, Form form, Accounts accounts, int times, Duration away)
    throws IOException, InterruptedException {
    try (var writer = writer(form, accounts)) {
      writer.awaitFirstLine();
      for (int i = 0; i < times; i++) {
        aWhile();
        killAndStart(server, accounts, Duration.ofMillis(someMillis()));
      }
      killAndStart(server, accounts, away);
      writer.kill();
    }
  }

  private void killAndStart(MongoServer server, Accounts accounts, Duration away)
    throws IOException, InterruptedException {
    int before = accounts.acknowledged();
    server.kill();
    kills++;
    Thread.sleep(away);
    server.start();
    awaitProgress(accounts, before);
  }

  private static void awaitProgress(Accounts accounts, int before) throws InterruptedException, IOException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (accounts.acknowledged() < before + 50) {
      if (System.nanoTime() > end) {
        throw new IOException("the writer does not go on after the server came back");
      }
      Thread.sleep(20);
    }
  }

  private static void aWhile() throws InterruptedException {
    Thread.sleep(someMillis());
  }

  private static long someMillis() {
    return ThreadLocalRandom.current().nextInt(50, 800);
  }
}
