package tablee.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tablee.log.storage.Verdict;
import tablee.messages.log.LogUnavailableException;

/** What became of a commit, while the disk may still be at work on it. */
public final class Placement {

  private final Verdict verdict;
  private final CompletableFuture<Verdict> durable;

  Placement(Verdict verdict, CompletableFuture<Verdict> durable) {
    this.verdict = verdict;
    this.durable = durable;
  }

  /** Whether the commit has a place, and which. */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * Waits until what the verdict speaks of is durable.
   *
   * @throws LogUnavailableException if that is in doubt
   */
  public void awaitDurable() {
    await(durable);
  }

  /** An interrupt does not end the wait, because by then nobody could say whether the commit counts. */
  static Verdict await(CompletableFuture<Verdict> verdict) {
    try {
      return verdict.join();
    } catch (CompletionException failed) {
      // A new exception for each caller, with the caller's own stack.
      throw new LogUnavailableException("the commit could not be recorded: " + reason(failed), failed);
    }
  }

  private static String reason(CompletionException failed) {
    var cause = failed.getCause();
    return cause == null ? failed.toString() : String.valueOf(cause.getMessage());
  }
}
