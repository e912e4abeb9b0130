package tablee.verification.live;

import java.util.List;

/** The protocol of docs/protocol.md. */
final class OurSpeech implements Speech {

  private static final byte[] PING = Bytes.of("{\"type\":\"ping\"}");
  private static final byte[] CHANGES = Bytes.of("{\"type\":\"changes\"");
  private static final byte[] ACK = Bytes.of("{\"type\":\"ack\"");
  private static final byte[] REFUSED = Bytes.of("{\"type\":\"refused\"");
  private static final byte[] ERROR = Bytes.of("{\"type\":\"error\"");
  private static final byte[] WELCOME = Bytes.of("{\"type\":\"welcome\"");
  private static final byte[] SNAPSHOT = Bytes.of("{\"type\":\"snapshot\"");
  private static final byte[] ID = Bytes.of("\"id\":\"c-");
  private static final byte[] POSITION = Bytes.of("\"position\":");
  private static final byte[] LOG = Bytes.of("\"log\":\"");

  private final String authority;

  /** @param authority host and port */
  OurSpeech(String authority) {
    this.authority = authority;
  }

  @Override
  public byte[] upgrade(Seat seat) {
    return Speech.upgrade("/live/" + seat.workshop(), authority, "tablee.v1");
  }

  @Override
  public List<byte[]> greeting(Seat seat, String log, long position) {
    var resume = log.isEmpty() ? "" : ",\"resume\":{\"log\":\"" + log + "\",\"position\":" + position + "}";
    return List.of(
      Bytes.of(
        "{\"type\":\"hello\",\"v\":1,\"token\":\"" + seat.token() + "\",\"lang\":\"fr\"" + resume + "}"
      )
    );
  }

  @Override
  public byte[] order(Seat seat, int order, String name, String arguments) {
    return Bytes.of(
      "{\"type\":\"command\",\"id\":\"c-%08d\",\"name\":\"%s\",\"args\":{%s}}".formatted(
        order,
        name,
        arguments
      )
    );
  }

  @Override
  public byte[] signOfLife() {
    return PING;
  }

  @Override
  public void hear(byte[] in, int from, int to, Device device) {
    if (Bytes.startsWith(in, from, to, CHANGES)) {
      device.changes(in, from, to);
    } else if (Bytes.startsWith(in, from, to, ACK)) {
      device.answered(number(in, from, to, ID), number(in, from, to, POSITION), true);
    } else if (Bytes.startsWith(in, from, to, WELCOME)) {
      int log = Bytes.find(in, from, to, LOG) + LOG.length;
      device.welcomed(Bytes.text(in, log, Bytes.find(in, log, to, Bytes.of("\""))));
    } else if (Bytes.startsWith(in, from, to, SNAPSHOT)) {
      device.snapshot(number(in, from, to, POSITION));
    } else if (Bytes.startsWith(in, from, to, REFUSED) || Bytes.startsWith(in, from, to, ERROR)) {
      device.refused(number(in, from, to, ID), Bytes.text(in, from, to));
    }
  }

  private static long number(byte[] in, int from, int to, byte[] before) {
    int at = Bytes.find(in, from, to, before);
    return at < 0 ? -1 : Bytes.number(in, at + before.length, to);
  }
}
