package tablee.live.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import tablee.live.connection.Line;
import tablee.live.wire.Goodbye;

/** A WebSocket as a line. Sends through the server's own session, which alone can send in parts and cut. */
final class SocketLine implements Line {

  private final Session session;

  SocketLine(Session session) {
    this.session = session;
  }

  @Override
  public Carrier carrier() {
    return Carrier.WEBSOCKET;
  }

  @Override
  public void send(ByteBuffer part, boolean last) throws IOException {
    var sent = new Callback.Completable();
    session.sendPartialBinary(part, last, sent);
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close(Goodbye why) {
    session.close(why.code(), why.name(), Callback.NOOP);
  }

  @Override
  public void cut() {
    session.disconnect();
  }
}
