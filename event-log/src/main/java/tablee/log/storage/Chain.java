package tablee.log.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain over the log: each row's seal is the first 16 bytes of SHA-256 over the seal before it and all that
 * the row says, so that no row can be changed, dropped or moved unseen. The same history has the same seals in every
 * storage. Not thread-safe.
 */
public final class Chain {

  /** What the first row is tied to. */
  public static final Bytes ORIGIN = Bytes.of(new byte[16]);

  private final MessageDigest sha256;
  private ByteBuffer buffer = ByteBuffer.allocate(4096);

  public Chain() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  /** The seal of a row, given the seal of the row before it. */
  public Bytes seal(Bytes before, long position, int more, @Nullable String commandKey, Entry entry) {
    buffer.clear();
    put(before);
    room(Long.BYTES + Integer.BYTES)
      .putLong(position)
      .putInt(more);
    put(commandKey);
    put(entry.id());
    put(entry.stream());
    room(Long.BYTES).putLong(entry.sequence());
    put(entry.aggregate());
    put(entry.scope());
    put(entry.type());
    put(entry.revision());
    var at = entry.at();
    room(Long.BYTES + Integer.BYTES)
      .putLong(at.getEpochSecond())
      .putInt(at.getNano());
    put(entry.payload());
    put(entry.metadata());
    sha256.update(buffer.flip());
    return Bytes.of(Arrays.copyOf(sha256.digest(), 16));
  }

  private void put(@Nullable String text) {
    put(text == null ? null : text.getBytes(UTF_8));
  }

  private void put(@Nullable Bytes bytes) {
    put(bytes == null ? null : bytes.array());
  }

  /** The length goes before the content, so that no two rows read alike. */
  private void put(byte @Nullable [] bytes) {
    if (bytes == null) {
      room(Integer.BYTES).putInt(-1);
    } else {
      room(Integer.BYTES + bytes.length)
        .putInt(bytes.length)
        .put(bytes);
    }
  }

  private ByteBuffer room(int size) {
    if (buffer.remaining() < size) {
      buffer = ByteBuffer.allocate(2 * buffer.capacity() + size).put(buffer.flip());
    }
    return buffer;
  }
}
