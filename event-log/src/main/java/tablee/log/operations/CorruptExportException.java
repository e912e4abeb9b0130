package tablee.log.operations;

/** A file that is not an export, or not as it was written. */
public final class CorruptExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CorruptExportException(String message) {
    super(message);
  }
}
