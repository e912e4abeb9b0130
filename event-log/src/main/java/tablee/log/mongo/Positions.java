package tablee.log.mongo;

/** Positions as document ids: 19 digits, so that they sort as numbers do and every server finds one by its index. */
final class Positions {

  private Positions() {}

  static String id(long position) {
    return "%019d".formatted(position);
  }

  static long of(String id) {
    return Long.parseLong(id);
  }
}
