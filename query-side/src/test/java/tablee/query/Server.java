package tablee.query;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** A server for views outside the application: the one in MONGODB_URI where there is one. */
final class Server implements AutoCloseable {

  private final @Nullable MongoServer own;
  private final String uri;

  Server() {
    var given = System.getenv("MONGODB_URI");
    if (given == null) {
      own = new MongoServer(new MemoryBackend());
      own.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      uri = "mongodb://localhost:" + own.getLocalAddress().getPort();
    } else {
      own = null;
      uri = given;
    }
  }

  String uri() {
    return uri;
  }

  ServerAddress address() {
    return new ServerAddress(new ConnectionString(uri).getHosts().getFirst());
  }

  @Override
  public void close() {
    if (own != null) {
      own.shutdownNow();
    }
  }
}
