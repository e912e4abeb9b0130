package tablee.log.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import tablee.log.storage.Head;
import tablee.log.storage.Row;
import tablee.messages.log.Append;

/** The end of the log as this node knows it, and the way to learn what other nodes put there. */
final class LogEnd {

  /** So many commits one by one, then in bulk. */
  private static final int ONE_BY_ONE = 64;

  private final Commits commits;
  private final Known known;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong looks = new AtomicLong();
  private volatile long certainAt = System.nanoTime();
  private volatile boolean writing;
  private volatile LongConsumer listener = head -> {};
  private volatile Consumer<CommitDocument> writer = commit -> {};

  LogEnd(Commits commits) {
    this.commits = commits;
    this.known = new Known(commits.last().map(CommitDocument::head).orElse(Head.OF_AN_EMPTY_LOG));
  }

  void onGrowth(LongConsumer listener) {
    this.listener = listener;
  }

  /** Shows every commit that is found behind the head to whoever writes: it may be one whose answer was lost. */
  void show(Consumer<CommitDocument> writer) {
    this.writer = writer;
  }

  Head head() {
    return known.head();
  }

  /** Rows above a position, as far as they are at hand. */
  List<Row> atHand(long position, int limit) {
    return known.newest().after(position, limit);
  }

  /** Keeps every other thread from moving the end meanwhile. */
  <T> T hold(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Reads what was put behind the head, if nobody else is at work there.
   *
   * @return how many commits were found, -1 if it was not looked at
   */
  int glance() {
    if (!lock.tryLock()) {
      return -1;
    }
    try {
      return catchUp();
    } finally {
      lock.unlock();
    }
  }

  /** For how long it has not been certain that what is known is all there is. */
  long nanosSinceCertain() {
    return System.nanoTime() - certainAt;
  }

  /** Whether this node writes behind the head, and so is about to learn whether somebody else has. */
  boolean isWriting() {
    return writing;
  }

  /** A write behind the head that succeeds shows that nobody else has written there before it began. */
  void whileWriting(Runnable write) {
    long began = System.nanoTime();
    writing = true;
    try {
      write.run();
      certainAt = began;
    } finally {
      writing = false;
    }
  }

  /**
   * Makes sure that what is known is no older than this call, or than the first one of the command that is being decided
   * on this thread, however much it reads.
   */
  void freshen() {
    if (!Append.CURRENT.isBound()) {
      look();
    } else if (!Append.CURRENT.get().isInformed()) {
      look();
      Append.CURRENT.get().inform();
    }
  }

  /** Those who ask at once share one look. */
  private void look() {
    long wanted = looks.get() + 1;
    hold(() -> {
      if (looks.get() < wanted) {
        catchUp();
      }
      return wanted;
    });
  }

  /**
   * Reads what was put behind the head until there is no more.
   *
   * @return how many commits were found, at least
   */
  int catchUp() {
    return hold(() -> {
      looks.incrementAndGet();
      long began = System.nanoTime();
      long before = known.head().position();
      int found = 0;
      var next = next();
      while (next.isPresent() && found++ < ONE_BY_ONE) {
        take(next.get());
        next = next();
      }
      if (next.isPresent()) {
        catchUpInBulk();
      }
      certainAt = began;
      if (known.head().position() > before) {
        listener.accept(known.head().position());
      }
      return found;
    });
  }

  private Optional<CommitDocument> next() {
    return commits.at(known.head().position() + 1);
  }

  private void catchUpInBulk() {
    try (var rest = commits.from(known.head().position() + 1)) {
      while (rest.hasNext()) {
        take(rest.next());
      }
    }
  }

  private void take(CommitDocument commit) {
    known.advance(commit);
    writer.accept(commit);
  }

  /** Takes note of a commit that this node has written behind the head, and that it may have read there since. */
  void wrote(CommitDocument commit) {
    hold(() -> {
      take(commit);
      return commit;
    });
  }

  /** Rows of a stream from a sequence number on, if all there are of them are at hand. */
  Optional<List<Row>> ofStream(String stream, long fromSequence, int limit) {
    return known.newest().ofStream(stream, fromSequence, limit);
  }

  /** Takes note of how far a stream was seen to reach. */
  void noteSeen(String stream, long sequence) {
    known.newest().learn(stream, sequence);
  }

  /** Makes sure that the last sequence numbers of these streams are at hand. */
  void learn(Collection<String> streams) {
    var unknown = known.newest().unknown(streams);
    if (!unknown.isEmpty()) {
      ask(unknown);
    }
  }

  /** Asks the database for the last sequence numbers of these streams, at hand or not. */
  void ask(Collection<String> streams) {
    var last = commits.lastSequences(streams);
    streams.forEach(stream -> known.newest().learn(stream, last.getOrDefault(stream, -1L)));
  }

  /** Last sequence number of a stream, -1 if it has no event or nothing was learnt of it. */
  long sequenceUnlessNew(String stream) {
    var sequence = known.newest().sequence(stream);
    return sequence == null ? -1 : sequence;
  }

  /** Last sequence number of a stream that was learnt, -1 if it has no event. */
  long sequence(String stream) {
    var sequence = known.newest().sequence(stream);
    if (sequence == null) {
      throw new IllegalStateException("stream " + stream + " was not learnt");
    }
    return sequence;
  }
}
