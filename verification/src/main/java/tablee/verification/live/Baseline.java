package tablee.verification.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tablee.verification.server.PackagedServer;

/** Spring's own STOMP broker over the same log, as a process of its own. */
final class Baseline implements Target {

  private static final Path HOME = Path.of("verification/stomp/target");
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Process process;
  private final int port;

  private Baseline(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Baseline start(Cores cores, Path data, List<String> options)
    throws IOException, InterruptedException {
    Files.createDirectories(data);
    int port = PackagedServer.freePort();
    var command = new ArrayList<>(cores.server());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
      List.of(
        "-cp",
        HOME.resolve("classes") + ":" + HOME.resolve("lib") + "/*",
        "tablee.stomp.Stomp",
        "--server.port=" + port,
        "--tablee.log.directory=" + data
      )
    );
    var log = data.resolveSibling(data.getFileName() + ".log");
    var process = new ProcessBuilder(command)
      .redirectErrorStream(true)
      .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
      .start();
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IOException("The baseline did not come up:\n" + Files.readString(log));
      }
      Thread.sleep(50);
    }
    return new Baseline(process, port);
  }

  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Speech speech() {
    return new StompSpeech("localhost:" + port);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
