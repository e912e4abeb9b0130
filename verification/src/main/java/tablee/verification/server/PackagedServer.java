package tablee.verification.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application, started by its own start script on a free port of this machine. */
public final class PackagedServer implements AutoCloseable {

  /** Suites run in the project's root, tests in their module. */
  private static final Path START = Path.of(System.getProperty("tablee.root", "."))
    .resolve("workshop-live/target/tablee/bin/tablee")
    .toAbsolutePath()
    .normalize();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final int port;
  private final Path log;
  private final Duration untilFirstPage;

  private PackagedServer(Process process, int port, Path log, Duration untilFirstPage) {
    this.process = process;
    this.port = port;
    this.log = log;
    this.untilFirstPage = untilFirstPage;
  }

  /** A port that nothing listens on. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /**
   * Starts it and waits until it serves its first page.
   *
   * @param data its directory; what is there is taken up again
   * @param environment added to this process's own; events go to a MongoDB only if it names one
   * @throws IOException if it does not come up; the message holds the end of what it printed
   */
  public static PackagedServer start(int port, Path data, Map<String, String> environment)
    throws IOException, InterruptedException {
    return start(port, data, environment, List.of());
  }

  /** @param under what the start script is started by, such as taskset with its arguments */
  public static PackagedServer start(int port, Path data, Map<String, String> environment, List<String> under)
    throws IOException, InterruptedException {
    if (!Files.isExecutable(START)) {
      throw new IOException(START + " is missing: mvn -DskipTests package makes it");
    }
    var log = data.resolveSibling(data.getFileName() + "-" + port + ".log");
    Files.createDirectories(data);
    var command = new ArrayList<>(under);
    command.addAll(List.of(START.toString(), "--server.port=" + port, "--tablee.log.directory=" + data));
    var builder = new ProcessBuilder(command)
      .redirectErrorStream(true)
      .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().remove("MONGODB_URI");
    builder.environment().putAll(environment);
    long started = System.nanoTime();
    var process = builder.start();
    try {
      awaitFirstPage(process, port, log);
    } catch (IOException | InterruptedException e) {
      process.destroyForcibly();
      throw e;
    }
    return new PackagedServer(process, port, log, Duration.ofNanos(System.nanoTime() - started));
  }

  private static void awaitFirstPage(Process process, int port, Path log)
    throws IOException, InterruptedException {
    var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      while (true) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IOException("The server did not come up:\n" + tail(log));
        }
        try {
          if (http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // Nothing listens there yet.
        }
        Thread.sleep(20);
      }
    }
  }

  private static String tail(Path log) throws IOException {
    var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  public int port() {
    return port;
  }

  /** From the start of the process to the first page served. */
  public Duration untilFirstPage() {
    return untilFirstPage;
  }

  /** Memory the process holds now, in bytes. Linux only. */
  public long residentBytes() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException("no VmRSS for process " + process.pid());
  }

  /** Processor time the process has used so far. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  public long pid() {
    return process.pid();
  }

  /** What it printed so far. */
  public String printed() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  /** As a power cut does: kill -9, at once. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to stop and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
