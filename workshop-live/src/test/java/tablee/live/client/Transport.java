package tablee.live.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a device reaches the server; what it finds there has to be the same. */
public enum Transport {
  WEBSOCKET {
    @Override
    Wire open(URI server, String workshop, @Nullable String origin, Wire.Ear ear) {
      return new SocketWire(server, workshop, origin, ear);
    }
  },
  HTTP {
    @Override
    Wire open(URI server, String workshop, @Nullable String origin, Wire.Ear ear) {
      return new HttpWire(server, workshop, origin, ear);
    }
  };

  abstract Wire open(URI server, String workshop, @Nullable String origin, Wire.Ear ear);

  /** A test that runs over each of them, and is handed halls whose devices come that way. */
  public interface Choice {
    Transport transport();
  }
}
