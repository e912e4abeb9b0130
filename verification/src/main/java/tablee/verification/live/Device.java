package tablee.verification.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's tablet: one connection at a time, the account of all it received, and the commands that have no answer
 * yet, which go out again on every new connection.
 */
final class Device implements Socket.Ear {

  private final Speech speech;
  private final Speech.Seat seat;
  private final Orders orders;
  private final Heard.Memory memory;
  private final List<String> troubles;
  private final Account account;
  private final Map<Integer, byte[]> pending = new LinkedHashMap<>();
  private final List<byte[]> queued = new ArrayList<>();

  private @Nullable Socket socket;
  private String log = "";
  private boolean inside;
  private boolean leaving;
  private long saidAt;
  private long caughtUpAt;
  private long awaited = Long.MAX_VALUE;

  Device(Speech speech, Speech.Seat seat, Traffic traffic, boolean keepsAccount) {
    this.speech = speech;
    this.seat = seat;
    this.orders = traffic.orders();
    this.memory = traffic.memory();
    this.troubles = traffic.troubles();
    this.account = new Account(keepsAccount);
  }

  Account account() {
    return account;
  }

  Speech.Seat seat() {
    return seat;
  }

  // --- coming and going -------------------------------------------------------------------------------------

  /** @param receiveBuffer see {@link Socket}; 0 for the system's own choice */
  void connect(Loop loop, InetSocketAddress server, int receiveBuffer) throws IOException {
    inside = false;
    leaving = false;
    socket = loop.connect(server, speech.upgrade(seat), receiveBuffer, this);
  }

  /** Goes away without a word. */
  void drop() {
    leaving = true;
    inside = false;
    if (socket != null) {
      socket.drop();
    }
  }

  void goDeaf() {
    leaving = true;
    if (socket != null) {
      socket.goDeaf();
    }
  }

  int localPort() throws IOException {
    return socket == null ? 0 : socket.localPort();
  }

  /** Whether it was let in and holds a board. */
  boolean isInside() {
    return inside;
  }

  /** Notes when this device will have everything up to a position. */
  void await(long position) {
    awaited = position;
    caughtUpAt = 0;
  }

  /** When it had what it waited for, in {@link System#nanoTime}; 0 for not yet. */
  long caughtUpAt() {
    return caughtUpAt;
  }

  @Override
  public void opened() {
    speech.greeting(seat, log, account.position()).forEach(this::say);
  }

  @Override
  public void closed(String why) {
    if (!leaving) {
      trouble("connection " + why);
    }
    inside = false;
  }

  void tend(long now) {
    if (inside && now - saidAt > 12_000_000_000L) {
      say(speech.signOfLife());
    }
  }

  private void say(byte[] frame) {
    if (socket != null && frame.length > 0) {
      saidAt = System.nanoTime();
      socket.send(frame);
    }
  }

  // --- commands ---------------------------------------------------------------------------------------------

  /** Sends a command, or keeps it until the device is back. */
  void order(int order, String name, String arguments) {
    var frame = speech.order(seat, order, name, arguments);
    if (account.isKept()) {
      pending.put(order, frame);
    } else {
      orders.answered(order, System.nanoTime(), 0, true);
    }
    if (inside) {
      say(frame);
    } else {
      queued.add(frame);
    }
  }

  int pending() {
    return pending.size();
  }

  // --- what is heard ----------------------------------------------------------------------------------------

  @Override
  public void message(byte[] in, int from, int to) {
    speech.hear(in, from, to, this);
  }

  void welcomed(String incarnation) {
    if (log.isEmpty() || !incarnation.equals(log)) {
      log = incarnation;
    } else {
      comeIn();
    }
  }

  private void comeIn() {
    inside = true;
    if (!pending.isEmpty()) {
      pending.values().forEach(this::say);
    } else {
      queued.forEach(this::say);
    }
    queued.clear();
  }

  void snapshot(long position) {
    account.snapshot(position);
    if (!inside) {
      comeIn();
    }
    noteIfCaughtUp();
  }

  void changes(byte[] in, int from, int to) {
    var heard = memory.hear(in, from, to);
    long now = System.nanoTime();
    for (int i = 0; i < heard.count; i++) {
      account.received(heard.positions[i], heard.previous[i]);
      int mark = heard.marks[i];
      if (mark >= 0) {
        orders.heard(mark, now);
      }
    }
    noteIfCaughtUp();
  }

  private void noteIfCaughtUp() {
    if (account.position() >= awaited) {
      caughtUpAt = System.nanoTime();
      awaited = Long.MAX_VALUE;
    }
  }

  void answered(long order, long position, boolean taken) {
    pending.remove((int) order);
    orders.answered((int) order, System.nanoTime(), Math.max(0, position), taken);
  }

  void refused(long order, String answer) {
    trouble(answer);
    if (order >= 0) {
      answered(order, 0, false);
    }
  }

  private void trouble(String what) {
    if (troubles.size() < 100) {
      troubles.add(seat.who() + ": " + what);
    }
  }

  /** What all the devices of one server have in common. */
  record Traffic(Orders orders, Heard.Memory memory, List<String> troubles) {}
}
