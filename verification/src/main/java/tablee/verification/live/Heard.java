package tablee.verification.live;

import java.util.Arrays;

/**
 * The changes that one message holds. Hundreds receive the same bytes, so a message is looked through once and then
 * only compared, byte by byte, with the one that was looked through.
 */
final class Heard {

  private static final byte[] POSITION = Bytes.of("\"position\":");
  private static final byte[] PREVIOUS = Bytes.of("\"previous\":");
  private static final byte[] MARK = Bytes.of("\"text\":\"#");
  private static final int REMEMBERED = 256;

  final int count;
  final long[] positions;
  final long[] previous;
  /** Which order each change answers; -1 for one of nobody's. */
  final int[] marks;
  private final byte[] bytes;

  private Heard(byte[] bytes) {
    this.bytes = bytes;
    int found = 0;
    var places = new long[4];
    var before = new long[4];
    var orders = new int[4];
    int at = Bytes.find(bytes, 0, bytes.length, POSITION);
    while (at >= 0) {
      if (found == places.length) {
        places = Arrays.copyOf(places, found * 2);
        before = Arrays.copyOf(before, found * 2);
        orders = Arrays.copyOf(orders, found * 2);
      }
      int next = Bytes.find(bytes, at + 1, bytes.length, POSITION);
      int end = next < 0 ? bytes.length : next;
      int link = Bytes.find(bytes, at, end, PREVIOUS);
      int mark = Bytes.find(bytes, at, end, MARK);
      places[found] = Bytes.number(bytes, at + POSITION.length, end);
      before[found] = link < 0 ? -1 : Bytes.number(bytes, link + PREVIOUS.length, end);
      orders[found] = mark < 0 ? -1 : (int) Bytes.number(bytes, mark + MARK.length, end);
      found++;
      at = next;
    }
    this.count = found;
    this.positions = places;
    this.previous = before;
    this.marks = orders;
  }

  /** Messages heard lately. */
  static final class Memory {

    private final Heard[] lately = new Heard[REMEMBERED];

    Heard hear(byte[] in, int from, int to) {
      int slot = slot(in, from, to);
      var known = lately[slot];
      if (known != null && Arrays.equals(known.bytes, 0, known.bytes.length, in, from, to)) {
        return known;
      }
      var heard = new Heard(Arrays.copyOfRange(in, from, to));
      lately[slot] = heard;
      return heard;
    }

    /** The first position stands near the front, and tells messages of equal length apart. */
    private static int slot(byte[] in, int from, int to) {
      int hash = to - from;
      int end = Math.min(to, from + 64);
      for (int i = from + 32; i < end; i++) {
        hash = hash * 31 + in[i];
      }
      return (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
    }
  }
}
