package tablee.verification.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A separate server process that speaks MongoDB's protocol: the one that MONGODB_URI names, or else one built from
 * {@code verification/mongo-server} and started on a free port of this machine.
 */
public final class MongoServer implements AutoCloseable {

  private static final Path SOURCE = Path.of("verification/mongo-server");
  private static final Path BINARY = Path.of("verification/target/mongo-server").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String uri;
  private final int port;
  private final Path data;
  private @Nullable Process process;

  private MongoServer(String uri, int port, Path data) {
    this.uri = uri;
    this.port = port;
    this.data = data;
  }

  /** Whether there is a server to be had here. */
  public static boolean isAvailable() {
    return given().isPresent() || Files.isExecutable(BINARY) || hasGo();
  }

  private static Optional<String> given() {
    return Optional.ofNullable(System.getenv("MONGODB_URI")).filter(uri -> !uri.isBlank());
  }

  private static boolean hasGo() {
    try {
      return new ProcessBuilder("go", "version").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The server that MONGODB_URI names, if it names one. */
  public static Optional<MongoServer> ofEnvironment() {
    return given().map(uri -> new MongoServer(uri, 0, Path.of("")));
  }

  /** Starts a server of its own on an empty directory, or uses the given one. */
  public static MongoServer start(Path data) throws IOException, InterruptedException {
    var given = ofEnvironment();
    if (given.isPresent()) {
      return given.get();
    }
    build();
    int port = PackagedServer.freePort();
    var server = new MongoServer("mongodb://127.0.0.1:" + port + "/", port, data);
    server.start();
    return server;
  }

  private static void build() throws IOException, InterruptedException {
    if (Files.isExecutable(BINARY)) {
      return;
    }
    var go = new ProcessBuilder(
      "go",
      "build",
      "-tags",
      "ferretdb_no_postgresql",
      "-o",
      BINARY.toString(),
      "."
    )
      .directory(SOURCE.toFile())
      .inheritIO()
      .start();
    if (go.waitFor() != 0) {
      throw new IOException("go build of " + SOURCE + " failed");
    }
  }

  /** Starts it again on the same port and data. */
  public void start() throws IOException, InterruptedException {
    Files.createDirectories(data);
    var started = new ProcessBuilder(BINARY.toString(), "127.0.0.1:" + port, data.toString())
      .redirectError(
        ProcessBuilder.Redirect.appendTo(data.resolveSibling(data.getFileName() + ".log").toFile())
      )
      .start();
    process = started;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (System.nanoTime() > end || !started.isAlive()) {
        throw new IOException("the server on port " + port + " does not come up");
      }
      Thread.sleep(20);
    }
  }

  private boolean answers() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Ends it with kill -9. */
  public void kill() throws InterruptedException {
    var running = process;
    if (running != null) {
      running.destroyForcibly();
      running.waitFor();
    }
  }

  /** Whether it is this process's own, to be killed at will. */
  public boolean isOwn() {
    return process != null;
  }

  /** The server with a database of that name. */
  public String database(String name) {
    int query = uri.indexOf('?');
    var hosts = query < 0 ? uri : uri.substring(0, query);
    int path = hosts.indexOf('/', "mongodb://".length());
    return (
      (path < 0 ? hosts : hosts.substring(0, path)) + "/" + name + (query < 0 ? "" : uri.substring(query))
    );
  }

  @Override
  public void close() {
    var running = process;
    if (running != null) {
      running.destroy();
      try {
        if (!running.waitFor(10, TimeUnit.SECONDS)) {
          running.destroyForcibly();
        }
      } catch (InterruptedException interrupted) {
        running.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
