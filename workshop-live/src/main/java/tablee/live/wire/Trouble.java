package tablee.live.wire;

import java.util.Locale;

/** Why a frame or a request could not be taken at all, where no {@code Rejection} says it. */
public enum Trouble {
  /** No JSON object, no type, or a command without a proper id: don't send it again. */
  FRAME_MALFORMED,
  /** A type that this version doesn't have: don't send it again. */
  TYPE_UNKNOWN,
  /** A command that this version doesn't have: don't send it again. */
  COMMAND_UNKNOWN,
  /** Something broke on the server while this was handled: sending the same again is safe. */
  INTERNAL,
  /** Nobody holds the token: forget it and join again. */
  TOKEN_UNKNOWN,
  /** The request came from a page of another origin: give up. */
  ORIGIN_REFUSED,
  /** The body is over the limit: don't send it again. */
  TOO_LARGE,
  /** The line over HTTP that this frame was for has ended: open another one, and say hello there. */
  LINE_UNKNOWN,
  /** There is nothing at this address, or not for this method: give up. */
  NO_SUCH_ADDRESS;

  /** Its name on the wire: {@code frame-malformed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
