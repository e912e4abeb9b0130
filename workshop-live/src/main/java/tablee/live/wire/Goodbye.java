package tablee.live.wire;

/** Why the server ends a connection. Its code tells the client what to do next. */
public enum Goodbye {
  /** The server stops or restarts: reconnect with back-off. */
  GOING_AWAY(1001),
  /** A frame was over the limit: don't send that again. */
  TOO_LARGE(1009),
  /** The first frame was no hello: the client has to be mended. */
  HELLO_EXPECTED(4400),
  /** Nobody holds this token: forget it and join again. */
  TOKEN_UNKNOWN(4401),
  /** The hello speaks another version: reload the page. */
  VERSION_UNKNOWN(4406),
  /** No hello in time, or no sign of life: reconnect. */
  SILENT(4408),
  /** The client could not keep up: reconnect with back-off and take a snapshot. */
  SLOW(4409),
  /** The link was withdrawn, expired, or its holder removed: stop. */
  ACCESS_ENDED(4410),
  /** Far too many frames: reconnect with long back-off. */
  FLOODING(4429),
  /** Something broke on the server: reconnect with back-off. */
  INTERNAL(4500);

  private final int code;

  Goodbye(int code) {
    this.code = code;
  }

  /** The close code on the wire. */
  public int code() {
    return code;
  }
}
