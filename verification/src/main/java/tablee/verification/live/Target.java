package tablee.verification.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A server under load, as a process of its own. */
interface Target extends AutoCloseable {
  /** Of the system's own clock, in which it counts a thread's time. */
  long MILLIS_OF_A_TICK = 10;

  long pid();

  int port();

  Speech speech();

  @Override
  void close();

  default InetSocketAddress address() {
    return new InetSocketAddress("localhost", port());
  }

  /** Processor time of a process so far. */
  static Duration cpu(long pid) {
    return ProcessHandle.of(pid)
      .flatMap(process -> process.info().totalCpuDuration())
      .orElse(Duration.ZERO);
  }

  /** Processor time of the JVM's compiler in a process so far; zero where the system does not tell. */
  static Duration compiling(long pid) throws IOException {
    var tasks = Path.of("/proc", Long.toString(pid), "task");
    if (!Files.isDirectory(tasks)) {
      return Duration.ZERO;
    }
    long ticks = 0;
    try (var each = Files.newDirectoryStream(tasks)) {
      for (var task : each) {
        ticks += compilerTicks(task.resolve("stat"));
      }
    }
    return Duration.ofMillis(ticks * MILLIS_OF_A_TICK);
  }

  /** The name of a thread stands in parentheses; its time in and out of the kernel is eleven fields behind it. */
  private static long compilerTicks(Path stat) {
    String line;
    try {
      line = Files.readString(stat);
    } catch (IOException ended) {
      // A thread that ends while it is looked at has nothing to tell.
      return 0;
    }
    int behindName = line.lastIndexOf(')');
    if (!line.substring(0, behindName).contains("CompilerThre")) {
      return 0;
    }
    var fields = line.substring(behindName + 2).split(" ", -1);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  /** Bytes of objects that are still in use, after the server has collected its garbage. */
  default long liveHeapBytes() throws IOException, InterruptedException {
    // Softly reachable and finalizable things need a second look.
    tell("GC.run");
    for (var line : tell("GC.class_histogram").lines().toList()) {
      if (line.startsWith("Total")) {
        return Long.parseLong(line.strip().split("\\s+", -1)[2]);
      }
    }
    throw new IOException("the server tells no total");
  }

  /** Memory of the process as the system counts it. */
  default long residentBytes() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException("no VmRSS for process " + pid());
  }

  private String tell(String order) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    var process = new ProcessBuilder(jcmd.toString(), Long.toString(pid()), order)
      .redirectErrorStream(true)
      .start();
    var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("jcmd " + order + ": " + said);
    }
    return said;
  }
}
