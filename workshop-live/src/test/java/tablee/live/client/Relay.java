package tablee.live.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between devices and a server, which can go silent without ending anything, as a dead Wi-Fi does. */
public final class Relay implements AutoCloseable {

  private static final int PART = 8_192;

  private final ServerSocket door;
  private final URI server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile boolean silent;

  public Relay(URI server) throws IOException {
    this.server = server;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::accept);
  }

  public URI address() {
    return URI.create("http://localhost:" + door.getLocalPort());
  }

  /** From now on nothing comes through, and nobody is told. */
  public void goSilent() {
    silent = true;
  }

  private void accept() {
    try {
      while (true) {
        var near = door.accept();
        var far = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        sockets.add(near);
        sockets.add(far);
        Thread.startVirtualThread(() -> pass(near, far));
        Thread.startVirtualThread(() -> pass(far, near));
      }
    } catch (IOException closed) {
      // That ends the accepting.
    }
  }

  private void pass(Socket from, Socket to) {
    var part = new byte[PART];
    try {
      for (int read = from.getInputStream().read(part); read >= 0; read = from.getInputStream().read(part)) {
        if (!silent) {
          to.getOutputStream().write(part, 0, read);
        }
      }
      if (!silent) {
        to.close();
      }
    } catch (IOException broken) {
      // An end is passed on like anything else, unless the network is silent.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (var socket : sockets) {
      socket.close();
    }
  }
}
