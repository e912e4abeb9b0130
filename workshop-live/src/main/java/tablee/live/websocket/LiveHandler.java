package tablee.live.websocket;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tablee.live.connection.Connection;
import tablee.live.connection.Connections;
import tablee.messages.id.WorkshopId;

/** Passes what comes over a WebSocket to its connection. The server reads the next frame once this one is done. */
final class LiveHandler extends AbstractWebSocketHandler {

  private static final Logger LOG = LoggerFactory.getLogger(LiveHandler.class);
  private static final String CONNECTION = "connection";

  private final Connections connections;

  LiveHandler(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    var jetty = ((NativeWebSocketSession) session).getNativeSession(Session.class);
    var workshop = session.getAttributes().get(Handshake.WORKSHOP);
    if (jetty == null || !(workshop instanceof WorkshopId id)) {
      throw new IllegalStateException("not a connection of this server's");
    }
    session.getAttributes().put(CONNECTION, connections.open(id, new SocketLine(jetty)));
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
    receive(session.getAttributes(), message.getPayload().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) throws Exception {
    var payload = message.getPayload();
    var bytes = new byte[payload.remaining()];
    payload.get(bytes);
    receive(session.getAttributes(), bytes);
  }

  private static void receive(Map<String, Object> attributes, byte[] frame) throws InterruptedException {
    if (attributes.get(CONNECTION) instanceof Connection connection) {
      connection.receive(frame);
    }
  }

  @Override
  public void handleTransportError(WebSocketSession session, Throwable error) {
    // Devices come and go; what follows is a close.
    LOG.debug("A line broke", error);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    if (session.getAttributes().get(CONNECTION) instanceof Connection connection) {
      connections.closed(connection);
    }
  }
}
