package tablee.verification.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The driver's one thread: every connection of every device is served here. */
final class Loop implements AutoCloseable {

  private static final int READ_AT_ONCE = 256 * 1024;
  private static final long NEVER = Long.MAX_VALUE;
  private static final long TEND_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Something that has to be done on time. */
  interface Timed {
    /** When the next thing is due, in {@link System#nanoTime}; {@link Long#MAX_VALUE} for never. */
    long due();

    /** Does what is due. */
    void act(long now);
  }

  private final Selector selector;
  private final ByteBuffer shared = ByteBuffer.allocateDirect(READ_AT_ONCE);
  private final byte[] scratch = new byte[READ_AT_ONCE];
  private final List<Runnable> tending = new ArrayList<>();
  private final Thread alarm;
  private volatile long alarmAt = NEVER;
  /** When the alarm wakes by itself; it has to be woken only for what comes before that. */
  private volatile long alarmSleepsUntil = NEVER;
  private volatile boolean closed;
  private @Nullable Timed timed;
  private long tendAt;

  Loop() throws IOException {
    this.selector = Selector.open();
    this.alarm = Thread.ofPlatform().name("alarm").daemon().start(this::watchTheClock);
  }

  /** A selector waits in whole milliseconds, which is too coarse to send on time. */
  private void watchTheClock() {
    while (!closed) {
      long at = alarmAt;
      long wait = at == NEVER ? NEVER : at - System.nanoTime();
      if (wait <= 0) {
        alarmAt = NEVER;
        selector.wakeup();
      } else {
        alarmSleepsUntil = at;
        // Whoever sets it earlier from here on sees until when this thread sleeps.
        if (alarmAt >= at) {
          LockSupport.parkNanos(this, wait);
        }
      }
    }
  }

  Socket connect(InetSocketAddress server, byte[] upgrade, int receiveBuffer, Socket.Ear ear)
    throws IOException {
    return new Socket(selector, server, upgrade, receiveBuffer, ear);
  }

  /** Has something done about once a second. */
  void tend(Runnable task) {
    tending.add(task);
  }

  /** Serves the connections until something holds, or time is up; tells whether it held. */
  boolean run(BooleanSupplier until, Duration atMost) throws IOException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!until.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      turn(end);
    }
    return true;
  }

  /** Serves the connections while something is done on time. */
  boolean run(Timed task, BooleanSupplier until, Duration atMost) throws IOException {
    timed = task;
    try {
      return run(until, atMost);
    } finally {
      timed = null;
    }
  }

  private void turn(long end) throws IOException {
    long next = actOnTime();
    long now = System.nanoTime();
    if (now >= tendAt) {
      tendAt = now + TEND_NANOS;
      tending.forEach(Runnable::run);
    }
    next = Math.min(next, Math.min(end, tendAt));
    if (next - now <= 0) {
      selector.selectNow(this::serve);
    } else {
      alarmAt = next;
      if (alarmSleepsUntil > next) {
        LockSupport.unpark(alarm);
      }
      selector.select(this::serve, TEND_NANOS / 1_000_000);
    }
  }

  private void serve(SelectionKey key) {
    if (key.attachment() instanceof Socket socket) {
      socket.ready(shared, scratch);
      actOnTime();
    }
  }

  /** Also between two sockets, so that a busy turn sends no later than it must. */
  private long actOnTime() {
    var task = timed;
    if (task == null) {
      return NEVER;
    }
    long now = System.nanoTime();
    if (task.due() <= now) {
      task.act(now);
    }
    return task.due();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    LockSupport.unpark(alarm);
    for (var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
