package tablee.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import tablee.log.storage.Storage;
import tablee.log.storage.Verdict;
import tablee.messages.log.LogUnavailableException;

/**
 * Group commit: whoever appends waits here, and all that have gathered are given their places at once, while a thread
 * makes durable what was placed before. Where placing takes no longer than waking somebody and few come together,
 * whoever comes does it; where more do, or it takes long, they leave it to a thread, so that they share a write. Where it
 * takes long, that thread waits a moment for those whom it has just answered: else they miss those who waited meanwhile,
 * and each half waits for the other's writes. The queues are bounded, so that a storage that lags slows its callers down
 * instead of filling the memory.
 */
final class CommitQueue implements AutoCloseable {

  private static final int WAITING = 4_096;
  private static final int GROUP = 1_024;
  private static final int GROUP_WEIGHT = 8 * 1024 * 1024;
  private static final int UNFLUSHED_GROUPS = 64;

  /** Commits in a group on average, below which nothing is won by gathering. */
  private static final double FEW = 1.25;

  /** Groups that the average looks back on, more or less. */
  private static final int MEMORY = 16;

  /** The part of a placement's time that is worth waiting for more to place, and the most in all. */
  private static final int PART_TO_GATHER = 4;
  private static final long LONGEST_TO_GATHER = TimeUnit.MILLISECONDS.toNanos(100);

  private final Storage storage;
  private final BiConsumer<List<Submission>, List<Verdict>> afterCommit;
  private final BlockingQueue<Submission> waiting = new ArrayBlockingQueue<>(WAITING);
  private final BlockingQueue<Optional<Group>> unflushed = new ArrayBlockingQueue<>(UNFLUSHED_GROUPS);
  /** Held by whoever gives places. */
  private final ReentrantLock placing = new ReentrantLock();
  /** How many commits groups hold lately. Guarded by {@link #placing}. */
  private double together = 1;
  private volatile boolean few = true;

  /** The writer's own: how many will wait once all whom it last answered have come back, and until when that is awaited. */
  private int expected;
  private long gatherUntil;

  /** Tells the writer that somebody waits. */
  private final Semaphore calls = new Semaphore(0);
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
    submit(submission);
    return Placement.await(submission.durable());
  }

  /** Waits until the commit has its place or is refused. */
  Placement place(Submission submission) {
    submit(submission);
    return new Placement(Placement.await(submission.placed()), submission.durable());
  }

  private void submit(Submission submission) {
    if (placesItself() && placing.tryLock()) {
      try {
        refuseIfClosed();
        var group = gather();
        group.add(submission);
        place(group);
      } finally {
        placing.unlock();
      }
    } else {
      enqueue(submission);
    }
  }

  /** A virtual thread that waits for the disk would keep its carrier from all others: it leaves that to the writer. */
  private boolean placesItself() {
    return storage.placesAtOnce() && few && !Thread.currentThread().isVirtual();
  }

  /** How many have come and have not been taken. */
  int waiting() {
    return waiting.size();
  }

  private void enqueue(Submission submission) {
    refuseIfClosed();
    try {
      waiting.put(submission);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LogUnavailableException("interrupted before the commit was taken", interrupted);
    }
    calls.release();
    // The writer may have left between the first look and the place in the queue.
    if (closed && waiting.remove(submission)) {
      refuseIfClosed();
    }
  }

  private void refuseIfClosed() {
    if (closed) {
      throw closed();
    }
  }

  private static LogUnavailableException closed() {
    return new LogUnavailableException("the log is closed");
  }

  private void writeGroups() {
    while (!closed || !waiting.isEmpty()) {
      calls.acquireUninterruptibly();
      calls.drainPermits();
      while (!waiting.isEmpty()) {
        awaitThoseWhoComeBack();
        placing.lock();
        try {
          place(gather());
        } finally {
          placing.unlock();
        }
      }
    }
    // Whoever gives places now has seen that the queue is closed, or has handed over what it placed.
    placing.lock();
    try {
      hand(Optional.empty());
    } finally {
      placing.unlock();
    }
  }

  private void awaitThoseWhoComeBack() {
    try {
      while (waiting.size() < expected && !closed) {
        if (!calls.tryAcquire(gatherUntil - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return;
        }
      }
    } catch (InterruptedException notByUs) {
      // Those who have come are placed now.
    }
  }

  /** Those that wait, as many as go together. */
  private List<Submission> gather() {
    var group = new ArrayList<Submission>();
    int weight = 0;
    while (group.size() < GROUP && weight < GROUP_WEIGHT) {
      var next = waiting.poll();
      if (next == null) {
        break;
      }
      group.add(next);
      weight += next.commit().weight();
    }
    return group;
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
    together += (submissions.size() - together) / MEMORY;
    few = together < FEW;
    List<Verdict> verdicts;
    long begun = System.nanoTime();
    try {
      verdicts = storage.place(submissions.stream().map(Submission::commit).toList());
    } catch (RuntimeException | Error failed) {
      submissions.forEach(submission -> submission.fail(failed));
      return;
    }
    hand(Optional.of(new Group(submissions, verdicts)));
    if (!storage.placesAtOnce()) {
      expected = submissions.size() + waiting.size();
      long now = System.nanoTime();
      gatherUntil = now + Math.min((now - begun) / PART_TO_GATHER, LONGEST_TO_GATHER);
    }
    for (int i = 0; i < submissions.size(); i++) {
      submissions.get(i).placed().complete(verdicts.get(i));
    }
  }

  /** An interrupt is whoever's who gives places, and none of those whose commits they are. */
  private void hand(Optional<Group> group) {
    boolean interrupted = false;
    while (true) {
      try {
        unflushed.put(group);
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
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
    calls.release();
    try {
      writer.join();
      flusher.join();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
    }
  }
}
