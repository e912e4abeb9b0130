package tablee.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import tablee.log.storage.Commit;
import tablee.log.storage.Verdict;
import tablee.messages.Circumstances;
import tablee.messages.Event;

/**
 * A commit on its way to the storage, with the events it was made from for those who follow the log.
 *
 * @param events one for each entry of the commit, or none if they are not the product's
 * @param circumstances how the order came about that caused the events
 * @param placed completed once the commit has its place, or is refused
 * @param durable completed with the same, once it is durable
 */
record Submission(
  Commit commit,
  List<Event> events,
  Circumstances circumstances,
  CompletableFuture<Verdict> placed,
  CompletableFuture<Verdict> durable
) {
  Submission(Commit commit, List<Event> events) {
    this(commit, events, Circumstances.PLAIN);
  }

  Submission(Commit commit, List<Event> events, Circumstances circumstances) {
    this(commit, events, circumstances, new CompletableFuture<>(), new CompletableFuture<>());
  }

  void fail(Throwable cause) {
    placed.completeExceptionally(cause);
    durable.completeExceptionally(cause);
  }
}
