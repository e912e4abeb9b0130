package tablee.live.http;

import org.springframework.http.HttpStatus;
import tablee.live.wire.Trouble;

/** A request that can't be taken, where no refusal says why. */
public final class TroubleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final Trouble trouble;

  private TroubleException(HttpStatus status, Trouble trouble) {
    super(trouble.code(), null, false, false);
    this.status = status;
    this.trouble = trouble;
  }

  /** Nobody holds the token that came with the request, or there was none. */
  public static TroubleException tokenUnknown() {
    return new TroubleException(HttpStatus.UNAUTHORIZED, Trouble.TOKEN_UNKNOWN);
  }

  /** The line over HTTP that a frame was for is not open, or not here. */
  public static TroubleException lineUnknown() {
    return new TroubleException(HttpStatus.NOT_FOUND, Trouble.LINE_UNKNOWN);
  }

  /** The body is larger than anything that is taken. */
  public static TroubleException tooLarge() {
    return new TroubleException(HttpStatus.CONTENT_TOO_LARGE, Trouble.TOO_LARGE);
  }

  HttpStatus status() {
    return status;
  }

  Trouble trouble() {
    return trouble;
  }
}
