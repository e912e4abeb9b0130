package tablee.verification.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A WebSocket client as the protocol's RFC 6455 has it, no more of it than a load driver needs. */
final class Socket {

  private static final byte[] END_OF_HEAD = Bytes.of("\r\n\r\n");
  private static final byte[] SWITCHED = Bytes.of("HTTP/1.1 101");
  private static final byte[] NOTHING = {};
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  /** Told what happens; on the loop's thread. */
  interface Ear {
    void opened();

    /** The bytes are the loop's own, to be read before this returns. */
    void message(byte[] in, int from, int to);

    void closed(String why);
  }

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Ear ear;
  private final Deque<ByteBuffer> outgoing = new ArrayDeque<>(1);
  private boolean upgraded;
  private boolean ended;
  private boolean deaf;

  /** Bytes of a frame whose rest is still to come. */
  private byte[] kept = NOTHING;
  private int keptLength;

  /** The parts of a message that comes in several frames. */
  private byte[] parts = NOTHING;
  private int partsLength;

  /** @param receiveBuffer bytes the system may hold for a reader who does not read; 0 for its own choice */
  Socket(Selector selector, InetSocketAddress server, byte[] upgrade, int receiveBuffer, Ear ear)
    throws IOException {
    this.ear = ear;
    this.channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    if (receiveBuffer > 0) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
    }
    outgoing.add(ByteBuffer.wrap(upgrade));
    this.key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    if (channel.connect(server)) {
      connected();
    }
  }

  int localPort() throws IOException {
    return ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }

  boolean isOpen() {
    return upgraded && !ended;
  }

  /** Sends a text message, or has it sent as soon as there is room. */
  void send(byte[] text) {
    frame(TEXT, text);
  }

  /**
   * The mask is all zeros, so that the payload goes out as it is: masks protect proxies from hostile pages, and there
   * is neither here. The server unmasks all the same.
   */
  private void frame(int opcode, byte[] payload) {
    if (ended) {
      return;
    }
    var frame = ByteBuffer.allocate(payload.length + 14);
    frame.put((byte) (0x80 | opcode));
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    }
    frame.putInt(0).put(payload).flip();
    outgoing.add(frame);
    if (upgraded) {
      flush();
    }
  }

  /** Stops reading, as a device whose network is gone without a word. */
  void goDeaf() {
    deaf = true;
    interest();
  }

  /** Ends it as a device does that loses its network: without a word. */
  void drop() {
    end("dropped");
  }

  void ready(ByteBuffer shared, byte[] scratch) {
    try {
      if (key.isConnectable() && channel.finishConnect()) {
        connected();
      }
      if (key.isValid() && key.isWritable()) {
        flush();
      }
      if (key.isValid() && key.isReadable()) {
        read(shared, scratch);
      }
    } catch (IOException broken) {
      end(String.valueOf(broken.getMessage()));
    }
  }

  private void connected() {
    interest();
    flush();
  }

  private void flush() {
    try {
      for (var next = outgoing.peek(); next != null && !ended; next = outgoing.peek()) {
        channel.write(next);
        if (next.hasRemaining()) {
          break;
        }
        outgoing.remove();
      }
      interest();
    } catch (IOException broken) {
      end(String.valueOf(broken.getMessage()));
    }
  }

  private void interest() {
    if (key.isValid()) {
      int reading = deaf ? 0 : SelectionKey.OP_READ;
      int wanted = outgoing.isEmpty() ? reading : reading | SelectionKey.OP_WRITE;
      if (key.interestOps() != wanted) {
        key.interestOps(wanted);
      }
    }
  }

  private void read(ByteBuffer shared, byte[] scratch) throws IOException {
    shared.clear();
    int size = channel.read(shared);
    if (size < 0) {
      end("closed by the server");
      return;
    }
    shared.flip();
    if (keptLength == 0) {
      shared.get(scratch, 0, size);
      int used = consume(scratch, size);
      if (used < size) {
        kept = Arrays.copyOfRange(scratch, used, size);
        keptLength = size - used;
      }
    } else {
      kept = roomFor(kept, keptLength, size);
      shared.get(kept, keptLength, size);
      keptLength += size;
      int used = consume(kept, keptLength);
      keptLength -= used;
      if (keptLength == 0) {
        kept = NOTHING;
      } else {
        System.arraycopy(kept, used, kept, 0, keptLength);
      }
    }
  }

  private static byte[] roomFor(byte[] array, int used, int more) {
    return array.length - used >= more
      ? array
      : Arrays.copyOf(array, Math.max(used + more, array.length * 2));
  }

  /** Deals with all that is whole, and tells how far that went. */
  private int consume(byte[] in, int to) {
    int at = 0;
    if (!upgraded) {
      int end = Bytes.find(in, 0, to, END_OF_HEAD);
      if (end < 0) {
        return 0;
      }
      if (!Bytes.startsWith(in, 0, to, SWITCHED)) {
        end(Bytes.text(in, 0, end).lines().findFirst().orElse(""));
        return to;
      }
      upgraded = true;
      at = end + END_OF_HEAD.length;
      ear.opened();
    }
    while (!ended && to - at >= 2) {
      int length = in[at + 1] & 0x7f;
      int head = length < 126 ? 2 : length == 126 ? 4 : 10;
      if (to - at < head) {
        return at;
      }
      long size = length;
      if (length >= 126) {
        size = 0;
        for (int i = at + 2; i < at + head; i++) {
          size = (size << 8) | (in[i] & 0xff);
        }
      }
      if (to - at - head < size) {
        return at;
      }
      int from = at + head;
      at = from + (int) size;
      frame(in[from - head] & 0xff, in, from, at);
    }
    return at;
  }

  private void frame(int first, byte[] in, int from, int to) {
    boolean last = (first & 0x80) != 0;
    switch (first & 0x0f) {
      case CLOSE -> end(to - from < 2 ? "closed" : "closed with " + code(in, from));
      case PING -> frame(PONG, Arrays.copyOfRange(in, from, to));
      case PONG -> {
      }
      default -> {
        if (last && partsLength == 0) {
          ear.message(in, from, to);
        } else {
          parts = roomFor(parts, partsLength, to - from);
          System.arraycopy(in, from, parts, partsLength, to - from);
          partsLength += to - from;
          if (last) {
            int length = partsLength;
            partsLength = 0;
            var whole = parts;
            parts = NOTHING;
            ear.message(whole, 0, length);
          }
        }
      }
    }
  }

  private static int code(byte[] in, int at) {
    return ((in[at] & 0xff) << 8) | (in[at + 1] & 0xff);
  }

  private void end(String why) {
    if (!ended) {
      ended = true;
      outgoing.clear();
      key.cancel();
      try {
        channel.close();
      } catch (IOException alsoBroken) {
        ear.closed(why + ", " + alsoBroken.getMessage());
        return;
      }
      ear.closed(why);
    }
  }
}
