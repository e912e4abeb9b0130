package tablee.query.views;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;

/**
 * A server inside this process that speaks MongoDB's protocol, for this machine only, and keeps nothing on disk. Its
 * threads go behind the rooms, as those of the {@link Views} do.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final int THREADS = 2;

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final String uri;

  EmbeddedServer() {
    // They inherit the priority of the one that has it begin.
    CompletableFuture.runAsync(
      () -> server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS),
      task -> Views.quietly("views-server-").newThread(task).start()
    ).join();
    var address = server.getLocalAddress();
    uri = "mongodb://" + address.getHostString() + ":" + address.getPort();
  }

  String uri() {
    return uri;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
