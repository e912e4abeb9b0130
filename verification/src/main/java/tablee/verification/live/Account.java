package tablee.verification.live;

import java.util.BitSet;
import java.util.NavigableSet;

/** What one device received, so that a loss, a double or a wrong order cannot hide. */
final class Account {

  private final boolean kept;
  private final BitSet seen = new BitSet();
  private long from = -1;
  private long covered;
  private long position;
  private long duplicated;
  private long misordered;
  private int snapshots;

  /** @param kept whether positions are to be accounted for; otherwise only the last is known */
  Account(boolean kept) {
    this.kept = kept;
  }

  boolean isKept() {
    return kept;
  }

  /** Position of the last change, or of the snapshot if that came later. */
  long position() {
    return position;
  }

  int laterSnapshots() {
    return Math.max(0, snapshots - 1);
  }

  void snapshot(long at) {
    snapshots++;
    if (from < 0) {
      from = at;
    }
    covered = at;
    if (kept && at < position) {
      misordered++;
    }
    position = at;
  }

  void received(long at, long previous) {
    if (!kept) {
      position = Math.max(position, at);
      return;
    }
    int bit = (int) (at - from);
    if (bit <= 0 || seen.get(bit)) {
      duplicated++;
    } else {
      seen.set(bit);
      if (previous != position) {
        misordered++;
      }
    }
    position = Math.max(position, at);
  }

  /**
   * @param lost changes of the workshop that the device was owed and never got
   * @param duplicated changes it got more than once
   * @param misordered changes whose predecessor was not what it had before
   */
  record Balance(long lost, long duplicated, long misordered) {
    static final Balance EVEN = new Balance(0, 0, 0);

    Balance plus(Balance other) {
      return new Balance(lost + other.lost, duplicated + other.duplicated, misordered + other.misordered);
    }
  }

  /** @param history the positions of all the workshop's changes */
  Balance balance(NavigableSet<Long> history) {
    long lost = 0;
    for (long each : history.tailSet(covered, false)) {
      if (!seen.get((int) (each - from))) {
        lost++;
      }
    }
    return new Balance(lost, duplicated, misordered);
  }
}
