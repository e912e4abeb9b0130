package tablee.live.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tablee.live.room.Viewpoint;
import tablee.live.wire.Goodbye;

/**
 * What goes out on one connection, in order, and the one writer that sends it: a virtual thread that lives while there
 * is something to send. Frames made for this connection wait here; changes wait in the room, and everything that came
 * meanwhile goes out as one frame.
 */
final class Outbox {

  /** Small enough that progress shows on a bad line. */
  private static final int PART = 16 * 1024;

  /** About how large a frame of changes may get. */
  private static final int MOST_AT_ONCE = 256 * 1024;

  private static final long NONE = Long.MIN_VALUE;

  private final Line line;
  private final Runnable broken;
  private final Runnable lookForUs;
  private final LongConsumer delivered;
  private final Deque<byte[]> frames = new ArrayDeque<>(2);
  private long bytesWaiting;
  private @Nullable Viewpoint viewpoint;
  private @Nullable Goodbye goodbye;
  private boolean lost;
  private boolean writing;
  private volatile long movedAt = System.nanoTime();

  /** The writer's own: since when the changes it is about to send were there. */
  private long changesSince = NONE;

  /**
   * @param broken told, on the writer's thread, that the line takes nothing any more
   * @param lookForUs told that changes can be taken again, by somebody who fell too far behind
   * @param delivered told, on the writer's thread, how many nanoseconds changes took from the room to the network
   */
  Outbox(Line line, Runnable broken, Runnable lookForUs, LongConsumer delivered) {
    this.line = line;
    this.broken = broken;
    this.lookForUs = lookForUs;
    this.delivered = delivered;
  }

  /** Puts a frame behind those that wait. Nothing follows a goodbye. */
  synchronized void put(byte[] frame) {
    if (goodbye == null) {
      frames.add(frame);
      bytesWaiting += frame.length;
      wake();
    }
  }

  /**
   * Changes come from here on.
   *
   * @param snapshot to be sent before the first of them; null if none is needed
   */
  synchronized void follow(Viewpoint from, byte @Nullable [] snapshot) {
    if (goodbye == null) {
      viewpoint = from;
      lost = false;
      if (snapshot != null) {
        put(snapshot);
      } else {
        wake();
      }
    }
  }

  /** No changes from here on, until there is another place to follow from. */
  synchronized void lose() {
    viewpoint = null;
    lost = goodbye == null;
    wake();
  }

  /** There are changes to send. */
  synchronized void news() {
    wake();
  }

  /** Says goodbye after what waits, without further changes, and ends the line. */
  synchronized void end(Goodbye why, byte[] bye) {
    if (goodbye == null) {
      put(bye);
      goodbye = why;
      viewpoint = null;
    }
  }

  synchronized long bytesWaiting() {
    return bytesWaiting;
  }

  /** Changes that wait for this connection in the room. */
  synchronized long changesBehind() {
    return viewpoint == null ? 0 : viewpoint.changesBehind();
  }

  /** Since when the writer tries to send what the line doesn't take, in {@link System#nanoTime}; null if it takes it. */
  synchronized @Nullable Long stuckSince() {
    return writing ? movedAt : null;
  }

  private void wake() {
    if (!writing) {
      writing = true;
      movedAt = System.nanoTime();
      Thread.startVirtualThread(this::write);
    }
  }

  private void write() {
    try {
      for (var frame = next(); frame != null; frame = next()) {
        send(frame);
        if (changesSince != NONE) {
          delivered.accept(movedAt - changesSince);
          changesSince = NONE;
        }
      }
    } catch (IOException | RuntimeException e) {
      // The line is broken, which whoever serves it has noticed or will; the writer never starts again.
      broken.run();
    }
  }

  /** The next frame to send; null when the writer has to stop. */
  private byte @Nullable [] next() {
    Goodbye end;
    synchronized (this) {
      var frame = frames.poll();
      if (frame != null) {
        bytesWaiting -= frame.length;
        return frame;
      }
      var from = viewpoint;
      if (from != null) {
        var changes = from.take(MOST_AT_ONCE);
        if (changes != null) {
          changesSince = from.oldestTaken();
          return changes;
        }
        var presence = from.takePresence();
        if (presence != null) {
          return presence;
        }
      }
      if (goodbye == null) {
        writing = false;
        if (lost) {
          lost = false;
          lookForUs.run();
        }
        return null;
      }
      end = goodbye;
    }
    line.close(end);
    return null;
  }

  private void send(byte[] frame) throws IOException {
    for (int from = 0; from < frame.length; from += PART) {
      int size = Math.min(PART, frame.length - from);
      line.send(ByteBuffer.wrap(frame, from, size), from + size == frame.length);
      movedAt = System.nanoTime();
    }
  }
}
