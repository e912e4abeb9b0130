package tablee.command.ballot;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tablee.messages.Streams;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.SealedPapers;
import tablee.messages.ballot.SealedPapers.Box;
import tablee.messages.log.Append;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;

/**
 * Destroys the papers of confidential ballots once their count is durable, before whoever ended the ballot is told. What
 * is left then, because the storage would not have it or a process died in between, is found within a minute by any
 * process on the same log.
 */
public final class Shredder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Shredder.class);
  private static final long MINUTES_BETWEEN_ROUNDS = 1;

  private final SealedPapers papers;
  private final EventLog log;
  private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
    Thread.ofPlatform().daemon().name("shredder").factory()
  );

  public Shredder(SealedPapers papers, EventLog log) {
    this.papers = papers;
    this.log = log;
  }

  /** Looks for what was left, now and every minute, in the background. */
  public void start() {
    var _ = rounds.scheduleWithFixedDelay(this::round, 0, MINUTES_BETWEEN_ROUNDS, TimeUnit.MINUTES);
  }

  void destroyOnceCounted(Box box) {
    Append.CURRENT.get().onceDurable(() -> destroy(box));
  }

  void round() {
    try {
      papers.boxes().stream().filter(this::isCounted).forEach(this::destroy);
    } catch (LogUnavailableException failed) {
      LOG.warn("Nobody can say which ballots are counted; looking again soon", failed);
    }
  }

  private boolean isCounted(Box box) {
    return log
      .stream(Streams.ballots(box.workshop()), 0)
      .stream()
      .anyMatch(
        recorded -> recorded.event() instanceof BallotCounted it && it.ballot().equals(box.ballot())
      );
  }

  /** The count is recorded already: a storage that fails now must not turn the answer into a failure. */
  private void destroy(Box box) {
    try {
      papers.destroy(box);
    } catch (LogUnavailableException failed) {
      LOG.warn("The papers of ballot {} are counted but not destroyed yet", box.ballot(), failed);
    }
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
