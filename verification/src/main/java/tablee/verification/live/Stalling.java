package tablee.verification.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Devices that take nothing any more and do not say so. They cannot see the server's goodbye themselves, so the
 * system's own table of connections is asked when the server has let go of them.
 */
final class Stalling {

  /** Small, so that what is seen is the server's patience and not the size of this system's buffers. */
  static final int RECEIVE_BUFFER = 16 * 1024;

  private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
  private static final String ESTABLISHED = "01";

  private final int server;
  private final List<Device> devices;
  private final Set<Integer> open = new HashSet<>();
  private long begun;
  private long ended;

  Stalling(int server, List<Device> devices) {
    this.server = server;
    this.devices = devices;
  }

  void begin() throws IOException {
    for (var device : devices) {
      open.add(device.localPort());
      device.goDeaf();
    }
    begun = System.nanoTime();
  }

  /** Looks which of them the server still holds; to be called now and then. */
  void look() {
    if (open.isEmpty()) {
      return;
    }
    try {
      var held = new HashSet<Integer>();
      for (var table : TABLES) {
        if (Files.isReadable(table)) {
          Files.readAllLines(table)
            .stream()
            .skip(1)
            .forEach(line -> note(line, held));
        }
      }
      open.retainAll(held);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (open.isEmpty()) {
      ended = System.nanoTime();
    }
  }

  /** The server's end of a connection: its own port first, then the device's. */
  private void note(String line, Set<Integer> held) {
    var columns = line.strip().split("\\s+", -1);
    if (port(columns[1]) == server && columns[3].equals(ESTABLISHED)) {
      held.add(port(columns[2]));
    }
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
  }

  /** From when they stopped reading; not a number if some are held still. */
  double secondsUntilAllWereClosed() {
    return ended == 0 ? Double.NaN : (ended - begun) / 1e9;
  }
}
