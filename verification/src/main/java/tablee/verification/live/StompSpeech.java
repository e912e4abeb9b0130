package tablee.verification.live;

import java.util.List;

/** STOMP 1.2, as Spring's simple broker speaks it. */
final class StompSpeech implements Speech {

  private static final byte[] NOTHING = {};
  private static final byte[] MESSAGE = Bytes.of("MESSAGE\n");
  private static final byte[] CONNECTED = Bytes.of("CONNECTED\n");
  private static final byte[] ERROR = Bytes.of("ERROR\n");
  private static final byte[] BODY = Bytes.of("\n\n");

  private final String authority;

  StompSpeech(String authority) {
    this.authority = authority;
  }

  @Override
  public byte[] upgrade(Seat seat) {
    return Speech.upgrade("/stomp", authority, "v12.stomp");
  }

  @Override
  public List<byte[]> greeting(Seat seat, String log, long position) {
    return List.of(
      Bytes.of("CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\n\n\0"),
      Bytes.of("SUBSCRIBE\nid:s\ndestination:/topic/" + seat.workshop() + "\n\n\0")
    );
  }

  @Override
  public byte[] order(Seat seat, int order, String name, String arguments) {
    return Bytes.of(
      "SEND\ndestination:/app/%s/%s\ncontent-type:application/json\n\n{%s}\0".formatted(
        seat.workshop(),
        seat.who(),
        arguments
      )
    );
  }

  @Override
  public byte[] signOfLife() {
    return NOTHING;
  }

  @Override
  public void hear(byte[] in, int from, int to, Device device) {
    if (Bytes.startsWith(in, from, to, MESSAGE)) {
      int body = Bytes.find(in, from, to, BODY) + BODY.length;
      device.changes(in, body, to - 1);
    } else if (Bytes.startsWith(in, from, to, CONNECTED)) {
      device.welcomed("none");
      device.snapshot(0);
    } else if (Bytes.startsWith(in, from, to, ERROR)) {
      device.refused(-1, Bytes.text(in, from, to));
    }
  }
}
