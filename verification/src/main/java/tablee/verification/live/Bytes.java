package tablee.verification.live;

import java.nio.charset.StandardCharsets;

/** Looks for things in bytes without making objects of them. */
final class Bytes {

  private Bytes() {}

  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Where the pattern begins, or -1. */
  static int find(byte[] in, int from, int to, byte[] pattern) {
    byte first = pattern[0];
    int last = to - pattern.length;
    for (int at = from; at <= last; at++) {
      if (in[at] == first && startsWith(in, at, to, pattern)) {
        return at;
      }
    }
    return -1;
  }

  static boolean startsWith(byte[] in, int at, int to, byte[] pattern) {
    if (to - at < pattern.length) {
      return false;
    }
    for (int i = 0; i < pattern.length; i++) {
      if (in[at + i] != pattern[i]) {
        return false;
      }
    }
    return true;
  }

  /** The number that stands there, 0 if none does. */
  static long number(byte[] in, int at, int to) {
    long number = 0;
    for (int i = at; i < to && in[i] >= '0' && in[i] <= '9'; i++) {
      number = number * 10 + (in[i] - '0');
    }
    return number;
  }

  static String text(byte[] in, int from, int to) {
    return new String(in, from, to - from, StandardCharsets.UTF_8);
  }
}
