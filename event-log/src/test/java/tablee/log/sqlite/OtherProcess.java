package tablee.log.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tablee.log.Journal;
import tablee.log.storage.Samples;
import tablee.log.storage.Verdict;
import tablee.messages.log.LogUnavailableException;

/** A second process that does something to a log. It says what it did, line by line, and ends with its input. */
final class OtherProcess implements AutoCloseable {

  private static final int MEGABYTE = 1024 * 1024;

  private final Process process;
  private final BufferedReader said;

  private OtherProcess(List<String> command) throws IOException {
    this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.said = process.inputReader(UTF_8);
  }

  /** Has the log open, as another copy of the application does. */
  static OtherProcess thatHolds(Path file) throws IOException {
    return new OtherProcess(java("hold", file));
  }

  /** Has begun to write to the file, as a database tool does. */
  static OtherProcess thatWritesTo(Path file) throws IOException {
    return new OtherProcess(java("write", file));
  }

  /** Appends on a disk of six megabytes until it is full, makes room, and appends again. */
  static OtherProcess thatFillsADiskOfItsOwn(Path mountPoint) throws IOException {
    var command = new ArrayList<>(ownMounts());
    command.addAll(
      List.of("sh", "-c", "mount -t tmpfs -o size=6m none \"$0\" && exec \"$@\"", mountPoint.toString())
    );
    command.addAll(java("fill", mountPoint));
    return new OtherProcess(command);
  }

  /** Whether this machine lets a process mount a disk for itself. */
  static boolean mayMount() throws InterruptedException {
    var command = new ArrayList<>(ownMounts());
    command.add("true");
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static List<String> ownMounts() {
    return List.of("unshare", "--user", "--map-root-user", "--mount");
  }

  private static List<String> java(String role, Path place) {
    return List.of(
      ProcessHandle.current().info().command().orElse("java"),
      "--enable-native-access=ALL-UNNAMED",
      "-XX:TieredStopAtLevel=1",
      "-cp",
      System.getProperty("java.class.path"),
      OtherProcess.class.getName(),
      role,
      place.toString()
    );
  }

  /** What it says next; empty once it has ended. */
  Optional<String> line() throws IOException {
    return Optional.ofNullable(said.readLine());
  }

  /** Lets it end, and waits for that. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String... arguments) throws IOException, SQLException {
    var place = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "hold" -> hold(place);
      case "write" -> write(place);
      case "fill" -> fill(place);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void hold(Path file) throws IOException {
    try (var log = SqliteStorage.open(file, 1)) {
      say("holds " + log.head() + " events");
      awaitEnd();
    }
  }

  private static void write(Path file) throws IOException, SQLException {
    try (
      var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      var statement = connection.createStatement()
    ) {
      statement.execute("BEGIN IMMEDIATE");
      say("writes");
      awaitEnd();
      statement.execute("ROLLBACK");
    }
  }

  private static void fill(Path disk) throws IOException {
    var something = Files.write(disk.resolve("something-else"), new byte[2 * MEGABYTE]);
    try (var journal = new Journal(SqliteStorage.open(disk.resolve("log.db"), 1), rows -> List.of())) {
      say("refused: " + appendUntilRefused(journal));
      long acknowledged = journal.knownHead();
      say(journal.storage().after(acknowledged, 10).size() + " recorded without being acknowledged");
      Files.delete(something);
      boolean accepted = journal.append(Samples.commit("room", 0), List.of()) instanceof Verdict.Accepted;
      say(
        (accepted ? "goes on behind " : "stays at ") +
          (acknowledged > 0 ? "what was acknowledged" : "nothing")
      );
    }
  }

  private static String appendUntilRefused(Journal journal) {
    for (int i = 0; ; i++) {
      try {
        journal.append(SqliteFailuresTest.large("s" + i, 50_000), List.of());
      } catch (LogUnavailableException full) {
        return String.valueOf(full.getMessage());
      }
    }
  }

  private static void awaitEnd() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing that is said matters, only that no more is.
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
