package tablee.live.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import tablee.live.wire.Goodbye;

/** The network under a connection. Never used by two threads at once, but for {@link #cut}. */
public interface Line {
  /** What carries it. */
  enum Carrier {
    WEBSOCKET,
    HTTP,
  }

  Carrier carrier();

  /**
   * Hands a part of a frame to the network; returns once the network took it, which a reader who does not read can
   * put off for ever.
   *
   * @param last whether the frame ends with it
   */
  void send(ByteBuffer part, boolean last) throws IOException;

  /** Ends it in good order, after everything that was sent. */
  void close(Goodbye why);

  /** Ends it at once, from any thread; a send under way fails. */
  void cut();
}
