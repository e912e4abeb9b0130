package tablee.command;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;

/**
 * One command at a time for each aggregate, first come, first served. Axon's own locks wake up every 10 ms to look
 * for deadlocks and go to the end of the queue; here there can be none, because a command takes one lock only.
 */
final class Turns implements LockFactory {

  private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();
  private final Duration patience;

  /** @param patience how long to wait for one's turn before {@link LockAcquisitionFailedException} */
  Turns(Duration patience) {
    this.patience = patience;
  }

  @Override
  public Lock obtainLock(String stream) {
    var turn = turns.compute(stream, (_, there) ->
      (there == null ? new Turn(stream) : there).wantedByOneMore()
    );
    if (!turn.begin()) {
      turn.forgo();
      throw new LockAcquisitionFailedException("no turn within " + patience + " at " + stream);
    }
    return turn;
  }

  private final class Turn implements Lock {

    private final String stream;
    private final ReentrantLock lock = new ReentrantLock(true);
    private int wanted;

    Turn(String stream) {
      this.stream = stream;
    }

    Turn wantedByOneMore() {
      wanted++;
      return this;
    }

    boolean begin() {
      try {
        return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    void forgo() {
      turns.compute(stream, (_, _) -> --wanted == 0 ? null : this);
    }

    @Override
    public void release() {
      lock.unlock();
      forgo();
    }

    @Override
    public boolean isHeld() {
      return lock.isHeldByCurrentThread();
    }
  }
}
