package tablee.live.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tablee.live.connection.ConnectionSettings;
import tablee.live.connection.Connections;
import tablee.live.http.TroubleException;
import tablee.live.wire.Frames;
import tablee.live.wire.Goodbye;
import tablee.messages.id.WorkshopId;

/**
 * Opens lines over HTTP and takes the frames that come up. A line is known by a name that nobody can guess and only
 * its own stream was told, so that tokens stay in the first frame, as they do on a WebSocket.
 */
@RestController
class StreamController {

  private static final int NAME_BYTES = 16;

  private final Map<String, OpenLine> open = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Connections connections;
  private final ConnectionSettings settings;

  StreamController(Connections connections, ConnectionSettings settings) {
    this.connections = connections;
    this.settings = settings;
  }

  /** The body is the first frame; the answer goes on for as long as the line does, on a virtual thread that waits. */
  @PostMapping("/live/{workshop}/stream")
  void stream(@PathVariable WorkshopId workshop, HttpServletRequest request, HttpServletResponse response)
    throws IOException, InterruptedException {
    byte @Nullable [] hello;
    try {
      hello = frame(request);
    } catch (IOException brokenOff) {
      // Nobody is there any more to be told anything.
      return;
    }
    if (hello == null) {
      throw TroubleException.tooLarge();
    }
    response.setContentType("text/event-stream;charset=utf-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
    // Asks a proxy before the server to pass on what it gets at once.
    response.setHeader("X-Accel-Buffering", "no");
    var name = name();
    var network = ServletContextRequest.getServletContextRequest(request)
      .getConnectionMetaData()
      .getConnection()
      .getEndPoint();
    var line = new StreamLine(response.getOutputStream(), network);
    try {
      line.begin(Frames.line(name));
    } catch (IOException brokenOff) {
      return;
    }
    var connection = connections.open(workshop, line);
    try {
      var opened = new OpenLine(workshop, connection);
      open.put(name, opened);
      opened.receive(hello);
      line.awaitEnd();
    } finally {
      open.remove(name);
      connections.closed(connection);
    }
  }

  /** The body is one frame; answered once it was dealt with. What it led to comes down the stream. */
  @PostMapping("/live/{workshop}/frames")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void frames(
    @PathVariable WorkshopId workshop,
    @RequestHeader(name = "Tablee-Line", required = false) @Nullable String name,
    HttpServletRequest request
  ) throws InterruptedException {
    var line = name == null ? null : open.get(name);
    if (line == null || !line.isAt(workshop)) {
      throw TroubleException.lineUnknown();
    }
    byte @Nullable [] frame;
    try {
      frame = frame(request);
    } catch (IOException brokenOff) {
      return;
    }
    if (frame == null) {
      line.connection().ended(Goodbye.TOO_LARGE);
      throw TroubleException.tooLarge();
    }
    line.receive(frame);
  }

  /** The request's body; null if it is larger than a frame may be. */
  private byte @Nullable [] frame(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(settings.frameBytes() + 1);
    return body.length > settings.frameBytes() ? null : body;
  }

  private String name() {
    var bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
