package tablee.query.views;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server inside this process that speaks MongoDB's protocol, for this machine only, and keeps nothing on disk. */
final class EmbeddedServer implements AutoCloseable {

  private static final int THREADS = 2;

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final String uri;

  EmbeddedServer() {
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS);
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
