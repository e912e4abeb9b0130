package tablee.messages.log;

/** A commit with the same command key is in the log already; this one was not written. */
public class CommandAlreadyRecordedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Receipt receipt;

  public CommandAlreadyRecordedException(Receipt receipt) {
    super("recorded at " + receipt.first(), null, false, false);
    this.receipt = receipt;
  }

  /** Where the first commit stands. */
  public Receipt receipt() {
    return receipt;
  }
}
