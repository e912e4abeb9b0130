package tablee.log.mongo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire to a server that a test can cut, and that can swallow what the server answers. */
final class Wire implements AutoCloseable {

  private final ServerSocket here;
  private final int server;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean cut;
  private volatile String swallowing = "";

  Wire(int server) throws IOException {
    this.server = server;
    this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return here.getLocalPort();
  }

  /** Breaks every connection and lets no new one through. */
  void cut() {
    cut = true;
    open.forEach(Wire::quietly);
    open.clear();
  }

  void mend() {
    cut = false;
  }

  /** Breaks a connection right after a request with this word in it has gone through, once. */
  void swallowAnswerTo(String word) {
    swallowing = word;
  }

  private void accept() {
    while (!here.isClosed()) {
      try {
        var client = here.accept();
        if (cut) {
          client.close();
        } else {
          connect(client);
        }
      } catch (IOException closed) {
        cut = true;
      }
    }
  }

  private void connect(Socket client) throws IOException {
    var there = new Socket(InetAddress.getLoopbackAddress(), server);
    open.add(client);
    open.add(there);
    Thread.ofVirtual().start(() -> pump(client, there, true));
    Thread.ofVirtual().start(() -> pump(there, client, false));
  }

  private void pump(Socket from, Socket to, boolean requests) {
    try (from; to) {
      copy(from.getInputStream(), to.getOutputStream(), requests, to);
    } catch (IOException broken) {
      quietly(to);
    }
  }

  private void copy(InputStream in, OutputStream out, boolean requests, Socket to) throws IOException {
    var buffer = new byte[65_536];
    int size;
    while ((size = in.read(buffer)) >= 0) {
      out.write(buffer, 0, size);
      out.flush();
      var word = swallowing;
      if (requests && !word.isEmpty() && new String(buffer, 0, size, ISO_8859_1).contains(word)) {
        swallowing = "";
        // The server has it; its answer finds nobody.
        to.shutdownOutput();
        return;
      }
    }
  }

  private static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // That is all that was wanted.
    }
  }

  @Override
  public void close() throws IOException {
    here.close();
    cut();
  }
}
