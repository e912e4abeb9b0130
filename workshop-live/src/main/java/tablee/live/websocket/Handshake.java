package tablee.live.websocket;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import tablee.live.network.Origins;
import tablee.messages.id.WorkshopId;

/** Lets pages of this server and its friends open a WebSocket, and no others. */
final class Handshake implements HandshakeInterceptor {

  static final String WORKSHOP = "workshop";

  private static final Pattern PATH = Pattern.compile("/live/([A-Za-z0-9_-]{1,40})");

  private final Origins origins;

  Handshake(Origins origins) {
    this.origins = origins;
  }

  @Override
  public boolean beforeHandshake(
    ServerHttpRequest request,
    ServerHttpResponse response,
    WebSocketHandler handler,
    Map<String, Object> attributes
  ) {
    var path = PATH.matcher(request.getURI().getRawPath());
    if (!path.matches()) {
      response.setStatusCode(HttpStatus.NOT_FOUND);
      return false;
    }
    var headers = request.getHeaders();
    if (!origins.allow(headers.getFirst("Origin"), headers.getFirst("Host"))) {
      response.setStatusCode(HttpStatus.FORBIDDEN);
      return false;
    }
    attributes.put(WORKSHOP, new WorkshopId(path.group(1)));
    return true;
  }

  @Override
  public void afterHandshake(
    ServerHttpRequest request,
    ServerHttpResponse response,
    WebSocketHandler handler,
    @Nullable Exception exception
  ) {
    // Nothing to do.
  }
}
