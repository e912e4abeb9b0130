package tablee.live.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody's device over a real connection: what it was sent, and what it shows. */
public final class Device implements AutoCloseable {

  private static final int NOTHING_SAID = 1006;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ClientBoard board = new ClientBoard();
  private final List<JsonNode> frames = new ArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final Wire wire;
  private final Object holding = new Object();
  private boolean held;
  private @Nullable String log;

  private Device(Transport transport, URI server, String workshop, @Nullable String origin) {
    this.wire = transport.open(server, workshop, origin, new Listener());
  }

  /** Opens a socket and says nothing. */
  public static Device silent(URI server, String workshop) {
    return silent(Transport.WEBSOCKET, server, workshop);
  }

  /** Opens a connection and says nothing; over HTTP, the first frame is what opens it. */
  static Device silent(Transport transport, URI server, String workshop) {
    return new Device(transport, server, workshop, server.toString());
  }

  /** Comes in for the first time. */
  public static Device join(URI server, String token) {
    return join(Transport.WEBSOCKET, server, token);
  }

  static Device join(Transport transport, URI server, String token) {
    var device = silent(transport, server, workshop(token));
    device.hello(token, null);
    device.board("a snapshot", _ -> device.has("snapshot"));
    return device;
  }

  /** Comes back with what another connection showed last. */
  public static Device resume(URI server, String token, Device before) {
    return resume(Transport.WEBSOCKET, server, token, before);
  }

  static Device resume(Transport transport, URI server, String token, Device before) {
    var device = silent(transport, server, workshop(token));
    synchronized (before) {
      device.board.restore(before.board);
      device.log = before.log;
    }
    device.hello(token, device.log);
    device.await("welcome", frame -> frame.path("type").stringValue().equals("welcome"));
    return device;
  }

  private static String workshop(String token) {
    return token.substring(2, token.lastIndexOf('.'));
  }

  private void hello(String token, @Nullable String knownLog) {
    ObjectNode hello = Http.JSON.createObjectNode()
      .put("type", "hello")
      .put("v", 1)
      .put("token", token)
      .put("lang", "fr");
    if (knownLog != null) {
      hello.putObject("resume").put("log", knownLog).put("position", position());
    }
    send(hello.toString());
  }

  public void send(String text) {
    wire.send(text.getBytes(StandardCharsets.UTF_8), true);
  }

  /** Sends what the server may not wait for the end of. */
  public void trySend(String text) {
    wire.trySend(text);
  }

  public void sendBinary(byte[] bytes) {
    wire.send(bytes, false);
  }

  /** Sends a command without waiting; returns its id. */
  public String order(String name, Map<String, ?> args) {
    return order("c-" + UUID.randomUUID(), name, args);
  }

  public String order(String id, String name, Map<String, ?> args) {
    var frame = Http.JSON.createObjectNode().put("type", "command").put("id", id).put("name", name);
    frame.set("args", Http.JSON.valueToTree(args));
    send(frame.toString());
    return id;
  }

  /** Sends a command that has to be taken; returns the position it was recorded at, 0 for none. */
  public long act(String name, Map<String, ?> args) {
    var answer = answer(order(name, args));
    assertThat(answer.path("type").stringValue()).as(answer.toString()).isEqualTo("ack");
    return answer.path("position").asLong(0);
  }

  /** Sends a command that has to be refused; returns the refusal. */
  public JsonNode refused(String name, Map<String, ?> args) {
    var answer = answer(order(name, args));
    assertThat(answer.path("type").stringValue()).as(answer.toString()).isEqualTo("refused");
    return answer;
  }

  public JsonNode answer(String id) {
    return await("an answer to " + id, frame -> frame.path("id").asString("").equals(id));
  }

  /** Waits for a frame, which may have come already. */
  public JsonNode await(String what, Predicate<JsonNode> sought) {
    return until(what, () -> frames.stream().filter(sought).findFirst());
  }

  public JsonNode await(String type) {
    return await(type, frame -> frame.path("type").asString("").equals(type));
  }

  /** Waits until the board shows what is looked for. */
  public void board(String what, Predicate<ClientBoard> sought) {
    until(what, () -> Optional.of(board).filter(sought));
  }

  /** Waits until everything up to a position is on the board. */
  public Device reach(long position) {
    board("position " + position, each -> each.position() >= position);
    return this;
  }

  private synchronized <T> T until(String what, Supplier<Optional<T>> seen) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      var found = seen.get();
      while (found.isEmpty()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("no " + what + " among the last of " + lastFrames());
        }
        wait(left);
        found = seen.get();
      }
      return found.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private List<String> lastFrames() {
    return frames
      .subList(Math.max(0, frames.size() - 10), frames.size())
      .stream()
      .map(frame -> frame.toString().substring(0, Math.min(200, frame.toString().length())))
      .toList();
  }

  private synchronized boolean has(String type) {
    return frames.stream().anyMatch(frame -> frame.path("type").asString("").equals(type));
  }

  /** The name of its line, over HTTP. */
  public String line() {
    return wire.name();
  }

  public synchronized long position() {
    return board.position();
  }

  /** What it shows, as JSON. */
  public synchronized ObjectNode shows() {
    return board.asJson().deepCopy();
  }

  /** One card. */
  public synchronized JsonNode card(String section, String id) {
    return board.board().path(section).path(id).deepCopy();
  }

  /** Every frame so far. */
  public synchronized List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  /** Positions of every change so far, in the order they came. */
  public synchronized List<Long> positions() {
    List<Long> positions = new ArrayList<>();
    for (var frame : frames) {
      frame.path("changes").forEach(change -> positions.add(change.path("position").longValue()));
    }
    return positions;
  }

  /** Waits until the server has ended the connection; returns the close code. */
  public int ended() {
    try {
      return closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("still open", e);
    }
  }

  /** Reads nothing more, until it is released. */
  public void hold() {
    synchronized (holding) {
      held = true;
    }
  }

  public void release() {
    synchronized (holding) {
      held = false;
      holding.notifyAll();
    }
  }

  private void waitWhileHeld() {
    synchronized (holding) {
      try {
        while (held) {
          holding.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether every change that came followed on what it showed. */
  public boolean tookEverything() {
    return !closed.isCompletedExceptionally();
  }

  public boolean isOpen() {
    return !closed.isDone();
  }

  /** As a device does whose Wi-Fi breaks. */
  @Override
  public void close() {
    wire.abort();
    closed.complete(NOTHING_SAID);
  }

  private synchronized void take(JsonNode frame) {
    frames.add(frame);
    switch (frame.path("type").asString("")) {
      case "welcome" -> log = frame.path("log").stringValue();
      case "snapshot" -> board.snapshot(frame);
      case "changes" -> frame
        .path("changes")
        .forEach(change -> assertThat(board.take(change)).isEqualTo(ClientBoard.Taken.APPLIED));
      default -> {
        // Nothing that the board shows.
      }
    }
    notifyAll();
  }

  private final class Listener implements Wire.Ear {

    @Override
    public void frame(byte[] utf8) {
      waitWhileHeld();
      try {
        take(Http.JSON.readTree(utf8));
      } catch (AssertionError gap) {
        closed.completeExceptionally(gap);
      }
    }

    @Override
    public void closed(int code) {
      closed.complete(code);
    }
  }
}
