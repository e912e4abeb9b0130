package tablee.live.client;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A WebSocket. */
final class SocketWire implements Wire {

  private static final int NOTHING_SAID = 1006;

  private final WebSocket socket;

  SocketWire(URI server, String workshop, @Nullable String origin, Ear ear) {
    var live = URI.create(server.toString().replaceFirst("^http", "ws") + "/live/" + workshop);
    var builder = Http.CLIENT.newWebSocketBuilder().subprotocols("tablee.v1");
    if (origin != null) {
      builder.header("Origin", origin);
    }
    this.socket = Http.await(builder.buildAsync(live, new Listener(ear)));
  }

  @Override
  public void send(byte[] utf8, boolean asText) {
    Http.await(
      asText
        ? socket.sendText(new String(utf8, StandardCharsets.UTF_8), true)
        : socket.sendBinary(ByteBuffer.wrap(utf8), true)
    );
  }

  @Override
  public void trySend(String text) {
    var _ = socket.sendText(text, true);
  }

  @Override
  public String name() {
    throw new UnsupportedOperationException("a WebSocket has no name");
  }

  @Override
  public void abort() {
    socket.abort();
  }

  private static final class Listener implements WebSocket.Listener {

    private final Ear ear;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Listener(Ear ear) {
      this.ear = ear;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
      var read = new byte[part.remaining()];
      part.get(read);
      bytes.writeBytes(read);
      if (last) {
        var frame = bytes.toByteArray();
        bytes.reset();
        ear.frame(frame);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      ear.closed(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      ear.closed(NOTHING_SAID);
    }
  }
}
