package tablee.verification.live;

import java.util.List;

/** How a server is spoken to. */
interface Speech {
  /** The request that opens a WebSocket. */
  byte[] upgrade(Seat seat);

  /** What a device says first. */
  List<byte[]> greeting(Seat seat, String log, long position);

  /** A command of a device's. */
  byte[] order(Seat seat, int order, String name, String arguments);

  /** What a device says so as not to seem dead; empty if nothing is needed. */
  byte[] signOfLife();

  /** Understands one message. */
  void hear(byte[] in, int from, int to, Device device);

  /** A place at a workshop. */
  record Seat(String workshop, String token, String who) {}

  /** A handshake with the headers that both servers want. */
  static byte[] upgrade(String path, String authority, String protocol) {
    return Bytes.of(
      "GET " +
        path +
        " HTTP/1.1\r\nHost: " +
        authority +
        "\r\nOrigin: http://" +
        authority +
        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
        "Sec-WebSocket-Key: dGFibGVlIGxpdmUgbG9hZA==\r\nSec-WebSocket-Protocol: " +
        protocol +
        "\r\n\r\n"
    );
  }
}
