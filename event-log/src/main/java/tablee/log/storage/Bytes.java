package tablee.log.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A piece of serialized text, compared by content. Whoever hands an array in or takes it out leaves it unchanged. */
public final class Bytes {

  private final byte[] array;

  private Bytes(byte[] array) {
    this.array = array;
  }

  public static Bytes of(byte[] array) {
    return new Bytes(array);
  }

  public static Bytes of(String text) {
    return new Bytes(text.getBytes(UTF_8));
  }

  /** The content itself, not a copy. */
  public byte[] array() {
    return array;
  }

  public int length() {
    return array.length;
  }

  public String text() {
    return new String(array, UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(array, that.array);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(array);
  }

  @Override
  public String toString() {
    return text();
  }
}
