package tablee.demo;

/** The server refused a request or a command for good. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  RefusedException(String code, String message) {
    super(code + ": " + message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
