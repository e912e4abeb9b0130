package tablee.log.mongo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

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

  /** Breaks a connection once the server has answered a request with this word in it, before the answer is through. */
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
    var answerIsLost = new AtomicBoolean();
    Thread.ofVirtual().start(() -> pump(client, there, request -> lookAt(request, answerIsLost)));
    Thread.ofVirtual().start(() -> pump(there, client, answer -> !answerIsLost.get()));
  }

  /** Marks the connection if this is the request that is not to be answered; it goes through all the same. */
  private boolean lookAt(String request, AtomicBoolean answerIsLost) {
    var word = swallowing;
    if (!word.isEmpty() && request.contains(word)) {
      swallowing = "";
      answerIsLost.set(true);
    }
    return true;
  }

  /** Carries what comes until either side ends, or something is not to get through: then both are broken. */
  private static void pump(Socket from, Socket to, Predicate<String> getsThrough) {
    try (from; to) {
      var in = from.getInputStream();
      var buffer = new byte[65_536];
      int size;
      while ((size = in.read(buffer)) >= 0 && getsThrough.test(new String(buffer, 0, size, ISO_8859_1))) {
        to.getOutputStream().write(buffer, 0, size);
        to.getOutputStream().flush();
      }
    } catch (IOException broken) {
      quietly(to);
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
