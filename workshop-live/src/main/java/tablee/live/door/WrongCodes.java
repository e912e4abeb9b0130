package tablee.live.door;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Slows down whoever tries join codes. Only wrong ones count, so that a room of hundreds behind one address comes in at
 * full speed; an address with many wrong ones waits longer and longer to hear that the next one is wrong too. Nobody is
 * shut out: a right code is answered at once, unless too many of the address's requests wait already.
 */
final class WrongCodes {

  private static final int MANY_ADDRESSES = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  /** What is known of one address. Guarded by itself. */
  private final class Tally {

    double wrong;
    long countedAt = nanoTime.getAsLong();
    int waiting;

    void forget() {
      long now = nanoTime.getAsLong();
      wrong = Math.max(0, wrong - (double) (now - countedAt) / settings.wrongCodeForgotten().toNanos());
      countedAt = now;
    }
  }

  private final DoorSettings settings;
  private final LongSupplier nanoTime;
  private final Map<String, Tally> byAddress = new ConcurrentHashMap<>();

  WrongCodes(DoorSettings settings, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  /**
   * Takes a place among an address's requests, to be given back with {@link #leave}.
   *
   * @return false if too many of them wait already
   */
  boolean enter(String address) {
    var entered = new boolean[1];
    byAddress.compute(address, (_, known) -> {
      var tally = known == null ? new Tally() : known;
      synchronized (tally) {
        entered[0] = tally.waiting < settings.waiting();
        if (entered[0]) {
          tally.waiting++;
        }
      }
      return tally;
    });
    return entered[0];
  }

  /** Counts a wrong code; says how long its answer has to wait. */
  Duration count(String address) {
    if (byAddress.size() > MANY_ADDRESSES) {
      tidy();
    }
    var tally = byAddress.computeIfAbsent(address, _ -> new Tally());
    synchronized (tally) {
      tally.forget();
      tally.wrong++;
      return wait(tally.wrong);
    }
  }

  /** Doubles with every fifth wrong code beyond those that cost nothing. */
  private Duration wait(double wrong) {
    double beyond = wrong - settings.wrongCodes();
    if (beyond <= 0) {
      return Duration.ZERO;
    }
    double millis = FIRST_WAIT.toMillis() * Math.pow(2, beyond / 5);
    return Duration.ofMillis((long) Math.min((double) settings.longestWait().toMillis(), millis));
  }

  /** Gives a place back. */
  void leave(String address) {
    byAddress.computeIfPresent(address, (_, tally) -> {
      synchronized (tally) {
        tally.waiting--;
        tally.forget();
        return tally.waiting == 0 && tally.wrong == 0 ? null : tally;
      }
    });
  }

  /** Forgets addresses whose wrong codes are forgotten. */
  private void tidy() {
    byAddress.values().removeIf(tally -> {
      synchronized (tally) {
        tally.forget();
        return tally.waiting == 0 && tally.wrong == 0;
      }
    });
  }

  int addresses() {
    return byAddress.size();
  }
}
