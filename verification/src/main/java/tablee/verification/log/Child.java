package tablee.verification.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process of this suite's own, of whose output every whole line is taken down. */
public final class Child implements AutoCloseable {

  private final Process process;
  private final Thread reader;
  private final CountDownLatch firstLine = new CountDownLatch(1);

  private Child(Process process, Consumer<String> lines) {
    this.process = process;
    this.reader = Thread.ofPlatform().start(() -> read(lines));
  }

  /** Starts another main class on this class path. */
  public static Child start(Class<?> main, Consumer<String> lines, String... arguments) throws IOException {
    var command = new ArrayList<>(
      List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "--enable-native-access=ALL-UNNAMED",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName()
      )
    );
    command.addAll(List.of(arguments));
    return new Child(
      new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start(),
      lines
    );
  }

  /** A line that was cut off by the end of the process says nothing. */
  private void read(Consumer<String> lines) {
    try (var input = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      var line = new StringBuilder();
      int character;
      while ((character = input.read()) >= 0) {
        if (character == '\n') {
          lines.accept(line.toString());
          line.setLength(0);
          firstLine.countDown();
        } else {
          line.append((char) character);
        }
      }
    } catch (IOException ended) {
      firstLine.countDown();
    }
  }

  /** Waits until it has something to say. */
  public void awaitFirstLine() throws InterruptedException, IOException {
    if (!firstLine.await(60, TimeUnit.SECONDS)) {
      throw new IOException("the process says nothing");
    }
  }

  /** Ends it with kill -9 and waits until its last line is read. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    reader.join();
  }

  /** Stops or continues it, with the signal of that name. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor();
  }

  /** Says something to it. */
  public void say(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits for its end. */
  public int await() throws InterruptedException, IOException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
      throw new IOException("the process does not end");
    }
    reader.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
