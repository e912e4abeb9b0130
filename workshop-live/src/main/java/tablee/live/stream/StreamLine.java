package tablee.live.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.EndPoint;
import tablee.live.connection.Line;
import tablee.live.wire.Goodbye;

/** An answer that does not end, as a line: each frame is one server-sent event of one line of data. */
final class StreamLine implements Line {

  private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

  /** Some networks pass nothing on before they hold so much; a comment says nothing to anybody. */
  private static final byte[] PADDING = (":" + " ".repeat(2_048) + "\n\n").getBytes(
    StandardCharsets.US_ASCII
  );

  private final OutputStream out;
  private final EndPoint network;
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean within;

  StreamLine(OutputStream out, EndPoint network) {
    this.out = out;
    this.network = network;
  }

  /** Says what has to be said before anybody else uses the line. */
  void begin(byte[] frame) throws IOException {
    out.write(PADDING);
    send(ByteBuffer.wrap(frame), true);
  }

  @Override
  public Carrier carrier() {
    return Carrier.HTTP;
  }

  @Override
  public void send(ByteBuffer part, boolean last) throws IOException {
    if (!within) {
      out.write(DATA);
    }
    out.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
    if (last) {
      out.write(END);
    }
    within = !last;
    // What is not flushed is not on its way, and would pass for taken.
    out.flush();
  }

  @Override
  public void close(Goodbye why) {
    ended.countDown();
  }

  @Override
  public void cut() {
    network.close();
    ended.countDown();
  }

  void awaitEnd() throws InterruptedException {
    ended.await();
  }
}
