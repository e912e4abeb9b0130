package tablee.live.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tablee.live.wire.Goodbye;

class OutboxTest {

  /** Takes as many parts as it is allowed to, and notices two at once. */
  private static final class SlowLine implements Line {

    final Semaphore allowed = new Semaphore(0);
    final AtomicInteger inside = new AtomicInteger();
    final List<String> frames = new ArrayList<>();
    final List<Integer> parts = new ArrayList<>();
    final ByteArrayOutputStream open = new ByteArrayOutputStream();
    final CountDownLatch closed = new CountDownLatch(1);
    volatile boolean broken;

    @Override
    public Carrier carrier() {
      return Carrier.WEBSOCKET;
    }

    @Override
    public void send(ByteBuffer part, boolean last) throws IOException {
      assertThat(inside.incrementAndGet()).isEqualTo(1);
      allowed.acquireUninterruptibly();
      if (broken) {
        throw new IOException("broken");
      }
      synchronized (frames) {
        var bytes = new byte[part.remaining()];
        part.get(bytes);
        parts.add(bytes.length);
        open.writeBytes(bytes);
        if (last) {
          frames.add(open.toString(StandardCharsets.UTF_8));
          open.reset();
        }
        frames.notifyAll();
      }
      inside.decrementAndGet();
    }

    @Override
    public void close(Goodbye why) {
      closed.countDown();
    }

    @Override
    public void cut() {
      broken = true;
    }

    List<String> await(int number) throws InterruptedException {
      synchronized (frames) {
        while (frames.size() < number) {
          frames.wait(30_000);
        }
        return List.copyOf(frames);
      }
    }
  }

  private final SlowLine line = new SlowLine();
  private final CountDownLatch broke = new CountDownLatch(1);
  private final Outbox outbox = new Outbox(line, broke::countDown, () -> {}, _ -> {});

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void framesGoOutInOrderAndNeverTwoAtOnce() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      outbox.put(bytes("frame " + i));
    }
    line.allowed.release(1_000);
    var frames = line.await(100);
    for (int i = 0; i < 100; i++) {
      assertThat(frames.get(i)).isEqualTo("frame " + i);
    }
  }

  @Test
  void whatWaitsIsKnownToTheByte() throws InterruptedException {
    outbox.put(bytes("first"));
    outbox.put(bytes("second"));
    outbox.put(bytes("third"));
    assertThat(outbox.bytesWaiting()).isBetween(11L, 16L);
    line.allowed.release(3);
    line.await(3);
    assertThat(outbox.bytesWaiting()).isZero();
  }

  @Test
  void aLargeFrameGoesOutInPartsSoThatProgressShows() throws InterruptedException {
    outbox.put(new byte[40_000]);
    line.allowed.release(10);
    line.await(1);
    assertThat(line.parts).containsExactly(16_384, 16_384, 7_232);
  }

  @Test
  void nothingFollowsAGoodbye() throws InterruptedException {
    outbox.put(bytes("last words"));
    outbox.end(Goodbye.GOING_AWAY, bytes("bye"));
    outbox.put(bytes("too late"));
    outbox.end(Goodbye.SLOW, bytes("bye again"));
    line.allowed.release(10);
    assertThat(line.closed.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(line.frames).containsExactly("last words", "bye");
  }

  @Test
  void aLineThatTakesNothingShows() throws InterruptedException {
    assertThat(outbox.stuckSince()).isNull();
    outbox.put(bytes("frame"));
    assertThat(outbox.stuckSince()).isNotNull();
    line.allowed.release();
    line.await(1);
    while (outbox.stuckSince() != null) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aBrokenLineIsReportedOnceAndNothingMoreIsSent() throws InterruptedException {
    line.cut();
    outbox.put(bytes("frame"));
    line.allowed.release(10);
    assertThat(broke.await(30, TimeUnit.SECONDS)).isTrue();
    outbox.put(bytes("another"));
    assertThat(line.frames).isEmpty();
  }
}
