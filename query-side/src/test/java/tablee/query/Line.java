package tablee.query;

import com.mongodb.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut and mended: while it is cut, the server is away. */
final class Line implements AutoCloseable {

  private final ServerAddress server;
  private final ServerSocket entry;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Line(ServerAddress server) {
    this.server = server;
    try {
      entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::accept);
  }

  String uri() {
    return "mongodb://localhost:" + entry.getLocalPort() + "/?directConnection=true";
  }

  void cut() {
    cut = true;
    sockets.forEach(Line::end);
    sockets.clear();
  }

  void mend() {
    cut = false;
  }

  private void accept() {
    while (!entry.isClosed()) {
      try {
        var near = entry.accept();
        if (cut) {
          near.close();
          continue;
        }
        var far = new Socket(server.getHost(), server.getPort());
        sockets.add(near);
        sockets.add(far);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
      } catch (IOException _) {
        // Closed from either side.
      }
    }
  }

  private static void carry(Socket from, Socket to) {
    try (from; to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // Cut.
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is gone then.
    }
  }

  @Override
  public void close() {
    try {
      entry.close();
    } catch (IOException _) {
      // It is gone then.
    }
    cut();
  }
}
