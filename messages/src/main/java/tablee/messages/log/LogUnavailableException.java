package tablee.messages.log;

/** The log's storage cannot be read or written now. Nothing was recorded; trying again later is safe. */
public class LogUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LogUnavailableException(String message) {
    super(message);
  }

  public LogUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
