package tablee.live.client;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A device that reads only when it is told to, with next to no room for what it doesn't read. */
public final class RawSocket implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int RECEIVE_BUFFER = 4_096;

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private final List<String> head = new ArrayList<>();

  /** @param headers beside those of every handshake */
  public RawSocket(URI server, String workshop, String... headers) throws IOException {
    socket.setReceiveBufferSize(RECEIVE_BUFFER);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
    in = new DataInputStream(socket.getInputStream());
    var request = new StringBuilder("GET /live/" + workshop + " HTTP/1.1\r\n")
      .append("Host: localhost:" + server.getPort() + "\r\n")
      .append("Upgrade: websocket\r\nConnection: Upgrade\r\n")
      .append("Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    for (var header : headers) {
      request.append(header).append("\r\n");
    }
    socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    readHead();
  }

  private void readHead() throws IOException {
    var line = new StringBuilder();
    while (true) {
      int read = in.read();
      if (read < 0) {
        return;
      }
      if (read == '\n') {
        if (line.isEmpty()) {
          return;
        }
        head.add(line.toString());
        line.setLength(0);
      } else if (read != '\r') {
        line.append((char) read);
      }
    }
  }

  /** The answer's status line and headers. */
  public List<String> head() {
    return List.copyOf(head);
  }

  public void hello(String token) throws IOException {
    send("{\"type\":\"hello\",\"v\":1,\"token\":\"" + token + "\",\"lang\":\"fr\"}");
  }

  /** Sends a text frame of at most 65,535 bytes. */
  public void send(String text) throws IOException {
    var payload = text.getBytes(StandardCharsets.UTF_8);
    var frame = new ByteArrayOutputStream();
    frame.write(0x81);
    if (payload.length < 126) {
      frame.write(0x80 | payload.length);
    } else {
      frame.write(0x80 | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    }
    // A mask of zeros leaves the payload as it is.
    frame.writeBytes(new byte[4]);
    frame.writeBytes(payload);
    socket.getOutputStream().write(frame.toByteArray());
  }

  /** The next whole message. */
  public JsonNode read() throws IOException {
    var message = new ByteArrayOutputStream();
    while (true) {
      int first = in.readUnsignedByte();
      int length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = (int) in.readLong();
      }
      var payload = new byte[length];
      in.readFully(payload);
      if ((first & 0x0F) == 8) {
        throw new IOException("closed");
      }
      message.writeBytes(payload);
      if ((first & 0x80) != 0) {
        return Http.JSON.readTree(message.toByteArray());
      }
    }
  }

  /** Reads what the server managed to send until the line ends, however it ends. */
  public void readToTheEnd() {
    try {
      while (in.read() >= 0) {
        // Nothing of it matters.
      }
    } catch (java.net.SocketTimeoutException e) {
      throw new AssertionError("still open", e);
    } catch (IOException cut) {
      // That is an end as well.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
