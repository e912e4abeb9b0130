package tablee.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Commit;
import tablee.log.storage.Verdict;
import tablee.messages.Event;
import tablee.messages.OnBehalf;

/**
 * A commit on its way to the storage, with the events it was made from for those who follow the log.
 *
 * @param events one for each entry of the commit, or none if they are not the product's
 * @param onBehalf by whom the events were entered for somebody else; null for what they entered themselves
 * @param placed completed once the commit has its place, or is refused
 * @param durable completed with the same, once it is durable
 */
record Submission(
  Commit commit,
  List<Event> events,
  @Nullable OnBehalf onBehalf,
  CompletableFuture<Verdict> placed,
  CompletableFuture<Verdict> durable
) {
  Submission(Commit commit, List<Event> events) {
    this(commit, events, null);
  }

  Submission(Commit commit, List<Event> events, @Nullable OnBehalf onBehalf) {
    this(commit, events, onBehalf, new CompletableFuture<>(), new CompletableFuture<>());
  }

  void fail(Throwable cause) {
    placed.completeExceptionally(cause);
    durable.completeExceptionally(cause);
  }
}
