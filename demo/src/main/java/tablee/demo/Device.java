package tablee.demo;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody's tablet: one connection that comes back by itself, what it shows, and the commands that have no
 * answer yet, which are sent again on every new connection. Safe for any number of threads.
 */
public final class Device implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LONGEST_WAIT_MILLIS = 5_000;

  private final String name;
  private final Api api;
  private final String workshop;
  private final String token;
  private final Witness witness;
  private final Screen screen = new Screen();
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private final LinkedBlockingQueue<ByteBuffer> outgoing = new LinkedBlockingQueue<>();
  private volatile boolean closed;
  private volatile @Nullable WebSocket socket;

  /** @param frame read through duplicates only, so that it can be sent again */
  private record Pending(String id, ByteBuffer frame, CompletableFuture<Long> answer) {}

  private Device(String name, Api api, String workshop, String token, Witness witness) {
    this.name = name;
    this.api = api;
    this.workshop = workshop;
    this.token = token;
    this.witness = witness;
  }

  /** Connects, and stays connected until closed. */
  public static Device open(String name, Api api, String workshop, String token, Witness witness) {
    var device = new Device(name, api, workshop, token, witness);
    Thread.ofVirtual()
      .name("device-" + name)
      .start(device::stayConnected);
    return device;
  }

  public String name() {
    return name;
  }

  String token() {
    return token;
  }

  /**
   * Sends a command and waits for its answer, over as many connections as it takes.
   *
   * @return the position it was recorded at, 0 when nothing had to change
   * @throws RefusedException if it was refused for good
   */
  public long command(String command, Map<String, ?> args) throws InterruptedException {
    var id = "c-" + Secrets.id();
    var frame = bytes(Map.of("type", "command", "id", id, "name", command, "args", args));
    var sent = new Pending(id, frame, new CompletableFuture<>());
    synchronized (pending) {
      pending.put(id, sent);
      witness.sent(name, id, System.nanoTime());
      outgoing.add(frame);
    }
    try {
      return sent.answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RefusedException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException(name + " got no answer to " + command, e);
    }
  }

  /** Waits until the screen shows what is looked for. */
  public void await(String what, Predicate<Screen> seen) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (screen) {
      while (!seen.test(screen)) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new IllegalStateException(name + " does not see " + what);
        }
        screen.wait(left);
      }
    }
  }

  /** Reads the screen as it is now. */
  public <T> T look(java.util.function.Function<Screen, T> reading) {
    synchronized (screen) {
      return reading.apply(screen);
    }
  }

  @Override
  public void close() {
    closed = true;
    var open = socket;
    if (open != null) {
      open.abort();
    }
  }

  private void stayConnected() {
    long wait = 100;
    while (!closed) {
      try {
        connectOnce();
        wait = 100;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException | TimeoutException e) {
        wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
      }
      if (!closed) {
        try {
          Thread.sleep(ThreadLocalRandom.current().nextLong(wait));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  /** Serves one connection until it ends. */
  private void connectOnce() throws InterruptedException, ExecutionException, TimeoutException {
    var ended = new CompletableFuture<@Nullable Void>();
    var server = api.server();
    var live = URI.create(
      ("https".equals(server.getScheme()) ? "wss" : "ws") +
        "://" +
        server.getAuthority() +
        "/live/" +
        workshop
    );
    var opened = api
      .http()
      .newWebSocketBuilder()
      .subprotocols("tablee.v1")
      .header("Origin", server.toString())
      .connectTimeout(Duration.ofSeconds(10))
      .buildAsync(live, new Ear(ended))
      .get(15, TimeUnit.SECONDS);
    socket = opened;
    try {
      send(opened, hello());
      synchronized (pending) {
        outgoing.clear();
        pending.values().forEach(each -> outgoing.add(each.frame));
      }
      long silentSince = System.nanoTime();
      while (!ended.isDone() && !closed) {
        var frame = outgoing.poll(200, TimeUnit.MILLISECONDS);
        if (frame != null) {
          send(opened, frame);
          silentSince = System.nanoTime();
        } else if (System.nanoTime() - silentSince > TimeUnit.SECONDS.toNanos(10)) {
          send(opened, bytes(Map.of("type", "ping")));
          silentSince = System.nanoTime();
        }
      }
    } finally {
      opened.abort();
    }
  }

  private static void send(WebSocket socket, ByteBuffer frame)
    throws InterruptedException, ExecutionException, TimeoutException {
    socket.sendBinary(frame.duplicate(), true).get(15, TimeUnit.SECONDS);
  }

  private static ByteBuffer bytes(Object frame) {
    return ByteBuffer.wrap(JSON.writeValueAsBytes(frame));
  }

  private ByteBuffer hello() {
    ObjectNode hello = JSON.createObjectNode()
      .put("type", "hello")
      .put("v", 1)
      .put("token", token)
      .put("lang", "fr");
    synchronized (screen) {
      if (screen.log() != null) {
        hello.putObject("resume").put("log", screen.log()).put("position", screen.position());
      }
    }
    return bytes(hello);
  }

  private void take(JsonNode frame) {
    switch (frame.path("type").asString()) {
      case "welcome" -> {
        synchronized (screen) {
          screen.welcome(frame);
        }
      }
      case "snapshot" -> {
        synchronized (screen) {
          screen.snapshot(frame);
          witness.restarted(name, screen.position());
          screen.notifyAll();
        }
      }
      case "changes" -> {
        long now = System.nanoTime();
        synchronized (screen) {
          for (var change : frame.path("changes")) {
            witness.received(name, change.path("position").asLong(), change.path("previous").asLong(), now);
            screen.change(change);
          }
          screen.notifyAll();
        }
      }
      case "ack" -> answer(frame.path("id").asString(), sent -> {
        long position = frame.path("position").asLong(0);
        witness.acknowledged(name, sent.id, position, System.nanoTime());
        sent.answer.complete(position);
      });
      case "refused" -> {
        if ("retry".equals(frame.path("advice").asString())) {
          sendAgainSoon(frame.path("id").asString());
        } else {
          answer(frame.path("id").asString(), sent ->
            sent.answer.completeExceptionally(
              new RefusedException(frame.path("code").asString(), frame.path("message").asString())
            )
          );
        }
      }
      case "error", "bye" -> {
        if (frame.has("id")) {
          sendAgainSoon(frame.path("id").asString());
        }
      }
      default -> {
        // Presence and pongs change nothing that a day needs.
      }
    }
  }

  private void answer(String id, java.util.function.Consumer<Pending> with) {
    Pending sent;
    synchronized (pending) {
      sent = pending.remove(id);
    }
    if (sent != null) {
      with.accept(sent);
    }
  }

  private void sendAgainSoon(String id) {
    CompletableFuture.delayedExecutor(
      ThreadLocalRandom.current().nextLong(50, 500),
      TimeUnit.MILLISECONDS
    ).execute(() -> {
      synchronized (pending) {
        var sent = pending.get(id);
        if (sent != null) {
          outgoing.add(sent.frame);
        }
      }
    });
  }

  private final class Ear implements WebSocket.Listener {

    private final CompletableFuture<@Nullable Void> ended;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Ear(CompletableFuture<@Nullable Void> ended) {
      this.ended = ended;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
      var read = new byte[part.remaining()];
      part.get(read);
      bytes.writeBytes(read);
      if (last) {
        try {
          take(JSON.readTree(bytes.toByteArray()));
        } catch (IllegalStateException gap) {
          socket.abort();
          ended.complete(null);
        }
        bytes.reset();
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      ended.complete(null);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      ended.complete(null);
    }
  }
}
