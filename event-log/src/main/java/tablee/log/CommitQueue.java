package tablee.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;
import tablee.log.storage.Storage;
import tablee.log.storage.Verdict;
import tablee.messages.log.LogUnavailableException;

/**
 * Group commit: whoever appends waits here, and one thread gives all that have gathered their places at once, while
 * another one makes durable what was placed before. The queues are bounded, so that a storage that lags slows its
 * callers down instead of filling the memory.
 */
final class CommitQueue implements AutoCloseable {

  private static final int WAITING = 4_096;
  private static final int GROUP = 1_024;
  private static final int GROUP_WEIGHT = 8 * 1024 * 1024;
  private static final int UNFLUSHED_GROUPS = 64;

  private final Storage storage;
  private final BiConsumer<List<Submission>, List<Verdict>> afterCommit;
  private final BlockingQueue<Optional<Submission>> waiting = new ArrayBlockingQueue<>(WAITING);
  private final BlockingQueue<Optional<Group>> unflushed = new ArrayBlockingQueue<>(UNFLUSHED_GROUPS);
  private final Thread writer;
  private final Thread flusher;
  private volatile boolean closed;

  private record Group(List<Submission> submissions, List<Verdict> verdicts) {
    void complete() {
      for (int i = 0; i < submissions.size(); i++) {
        submissions.get(i).durable().complete(verdicts.get(i));
      }
    }

    void fail(Throwable cause) {
      submissions.forEach(submission -> submission.fail(cause));
    }
  }

  /** @param afterCommit told of each durable group, in log order, before those who appended are; it must not block */
  CommitQueue(Storage storage, BiConsumer<List<Submission>, List<Verdict>> afterCommit) {
    this.storage = storage;
    this.afterCommit = afterCommit;
    this.writer = Thread.ofPlatform().name("log-writer").start(this::writeGroups);
    this.flusher = Thread.ofPlatform().name("log-flusher").start(this::flushGroups);
  }

  /** Waits until the commit is durable or refused. */
  Verdict append(Submission submission) {
    enqueue(submission);
    return Placement.await(submission.durable());
  }

  /** Waits until the commit has its place or is refused. */
  Placement place(Submission submission) {
    enqueue(submission);
    return new Placement(Placement.await(submission.placed()), submission.durable());
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
    boolean more = true;
    while (more) {
      var group = new ArrayList<Submission>();
      more = gather(group);
      place(group);
    }
    // Those who came in while the queue was closing.
    waiting.forEach(late -> late.ifPresent(submission -> submission.fail(closed())));
    hand(Optional.empty());
  }

  /**
   * Waits for a first submission and takes all that wait behind it.
   *
   * @return false once the end of the queue is reached
   */
  private boolean gather(List<Submission> group) {
    int weight = 0;
    do {
      var next = take(waiting);
      if (next.isEmpty()) {
        return false;
      }
      group.add(next.get());
      weight += next.get().commit().weight();
    } while (!waiting.isEmpty() && group.size() < GROUP && weight < GROUP_WEIGHT);
    return true;
  }

  private static <T> Optional<T> take(BlockingQueue<Optional<T>> queue) {
    try {
      return queue.take();
    } catch (InterruptedException notByUs) {
      return Optional.empty();
    }
  }

  private void place(List<Submission> submissions) {
    if (submissions.isEmpty()) {
      return;
    }
    List<Verdict> verdicts;
    try {
      verdicts = storage.place(submissions.stream().map(Submission::commit).toList());
    } catch (RuntimeException | Error failed) {
      submissions.forEach(submission -> submission.fail(failed));
      return;
    }
    hand(Optional.of(new Group(submissions, verdicts)));
    for (int i = 0; i < submissions.size(); i++) {
      submissions.get(i).placed().complete(verdicts.get(i));
    }
  }

  private void hand(Optional<Group> group) {
    try {
      unflushed.put(group);
    } catch (InterruptedException notByUs) {
      group.ifPresent(lost -> lost.fail(notByUs));
    }
  }

  private void flushGroups() {
    boolean more = true;
    while (more) {
      var groups = new ArrayList<Group>();
      var next = take(unflushed);
      while (next != null && next.isPresent()) {
        groups.add(next.get());
        next = unflushed.poll();
      }
      more = next == null;
      flush(groups);
    }
  }

  private void flush(List<Group> groups) {
    if (groups.isEmpty()) {
      return;
    }
    try {
      storage.flush();
    } catch (RuntimeException | Error failed) {
      groups.forEach(group -> group.fail(failed));
      return;
    }
    for (var group : groups) {
      afterCommit.accept(group.submissions(), group.verdicts());
      group.complete();
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
      flusher.join();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
    }
  }
}
