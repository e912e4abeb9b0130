package tablee.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import tablee.log.storage.Storage;
import tablee.log.storage.Verdict;
import tablee.messages.log.LogUnavailableException;

/**
 * Group commit: whoever appends waits here, and one thread writes all that has gathered with one durable write. While
 * it writes, the next group gathers. The queue is bounded, so that a storage that lags slows its callers down instead
 * of filling the memory.
 */
final class CommitQueue implements AutoCloseable {

  private static final int WAITING = 4_096;
  private static final int GROUP = 1_024;
  private static final int GROUP_WEIGHT = 8 * 1024 * 1024;

  private final Storage storage;
  private final BiConsumer<List<Submission>, List<Verdict>> afterCommit;
  private final BlockingQueue<Optional<Submission>> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer;
  private volatile boolean closed;

  /** @param afterCommit told of each durable group, in log order, before those who appended are; it must not block */
  CommitQueue(Storage storage, BiConsumer<List<Submission>, List<Verdict>> afterCommit) {
    this.storage = storage;
    this.afterCommit = afterCommit;
    this.writer = Thread.ofPlatform().name("log-writer").start(this::writeGroups);
  }

  /**
   * Waits until the commit is durable or refused. An interrupt does not end the wait, because by then nobody could
   * say whether the commit counts.
   */
  Verdict append(Submission submission) {
    enqueue(submission);
    try {
      return submission.verdict().join();
    } catch (CompletionException failed) {
      // A new exception for each caller, with the caller's own stack.
      throw new LogUnavailableException("the commit could not be recorded: " + reason(failed), failed);
    }
  }

  private static String reason(CompletionException failed) {
    var cause = failed.getCause();
    return cause == null ? failed.toString() : String.valueOf(cause.getMessage());
  }

  private void enqueue(Submission submission) {
    if (closed) {
      throw closed();
    }
    try {
      waiting.put(Optional.of(submission));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted before the commit was taken", interrupted);
    }
    // The writer may have left between the first look and the place in the queue.
    if (closed && waiting.remove(Optional.of(submission))) {
      throw closed();
    }
  }

  private static LogUnavailableException closed() {
    return new LogUnavailableException("the log is closed");
  }

  private void writeGroups() {
    var group = new ArrayList<Submission>();
    boolean more = true;
    while (more) {
      more = gather(group);
      write(group);
      group.clear();
    }
    // Those who came in while the queue was closing.
    waiting.forEach(late ->
      late.ifPresent(submission -> submission.verdict().completeExceptionally(closed()))
    );
  }

  /**
   * Waits for a first submission and takes all that wait behind it.
   *
   * @return false once the end of the queue is reached
   */
  private boolean gather(List<Submission> group) {
    int weight = 0;
    do {
      var next = take();
      if (next.isEmpty()) {
        return false;
      }
      group.add(next.get());
      weight += next.get().commit().weight();
    } while (!waiting.isEmpty() && group.size() < GROUP && weight < GROUP_WEIGHT);
    return true;
  }

  private Optional<Submission> take() {
    try {
      return waiting.take();
    } catch (InterruptedException notByUs) {
      return Optional.empty();
    }
  }

  private void write(List<Submission> group) {
    if (group.isEmpty()) {
      return;
    }
    List<Verdict> verdicts;
    try {
      verdicts = storage.append(group.stream().map(Submission::commit).toList());
    } catch (RuntimeException | Error failed) {
      group.forEach(submission -> submission.verdict().completeExceptionally(failed));
      return;
    }
    afterCommit.accept(group, verdicts);
    for (int i = 0; i < group.size(); i++) {
      group.get(i).verdict().complete(verdicts.get(i));
    }
  }

  /** Writes what waits, then ends. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      waiting.put(Optional.empty());
      writer.join();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
    }
  }
}
