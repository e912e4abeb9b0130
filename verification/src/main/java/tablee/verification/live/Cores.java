package tablee.verification.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One core for the server and another for the driver, so that neither takes from the other what is measured.
 *
 * @param server what goes before the server's command
 * @param driver the driver's core; -1 where nothing can be pinned
 */
record Cores(List<String> server, int driver) {
  /** Two cores of those this process may use, where there is taskset and there are two. */
  static Cores find() throws IOException, InterruptedException {
    var allowed = allowed();
    if (allowed.size() < 2 || !Files.isExecutable(Path.of("/usr/bin/taskset"))) {
      return new Cores(List.of(), -1);
    }
    return new Cores(List.of("taskset", "-c", allowed.getFirst().toString()), allowed.get(1));
  }

  private static List<Integer> allowed() throws IOException {
    var status = Path.of("/proc/self/status");
    var cores = new ArrayList<Integer>();
    if (!Files.isReadable(status)) {
      return cores;
    }
    for (var line : Files.readAllLines(status)) {
      if (line.startsWith("Cpus_allowed_list:")) {
        for (var range : line
          .substring(line.indexOf(':') + 1)
          .strip()
          .split(",", -1)) {
          var ends = range.split("-", -1);
          for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
            cores.add(i);
          }
        }
      }
    }
    return cores;
  }

  /** Moves this process to its core, with all its threads. */
  void pinDriver() throws IOException, InterruptedException {
    if (driver >= 0) {
      var pid = Long.toString(ProcessHandle.current().pid());
      var pinning = new ProcessBuilder("taskset", "-a", "-p", "-c", Integer.toString(driver), pid)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
      if (pinning.waitFor() != 0) {
        throw new IOException("this process can't be moved to core " + driver);
      }
    }
  }

  @Override
  public String toString() {
    return driver < 0
      ? "server and driver share the machine's cores: figures are not comparable"
      : "server on core " + server.getLast() + ", driver on core " + driver;
  }
}
