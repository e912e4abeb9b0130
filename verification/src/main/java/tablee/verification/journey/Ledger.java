package tablee.verification.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tablee.demo.Witness;

/**
 * What every device sent and received, written down as it happened, so that a loss, a double or a wrong order
 * cannot hide.
 */
public class Ledger implements Witness {

  private record Receipt(long position, long previous, long nanoTime) {}

  private static final class Page {

    /** Where the device's first snapshot left it; what came before was never owed to it. */
    long from = -1;

    final List<Receipt> receipts = new ArrayList<>();
    /** Positions a later snapshot stood in for. */
    final List<Long> snapshots = new ArrayList<>();
  }

  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  @Override
  public void sent(String device, String command, long nanoTime) {
    sent.put(command, nanoTime);
  }

  @Override
  public void acknowledged(String device, String command, long position, long nanoTime) {
    if (position > 0) {
      acknowledged.put(command, position);
    }
  }

  @Override
  public void received(String device, long position, long previous, long nanoTime) {
    var page = page(device);
    synchronized (page) {
      page.receipts.add(new Receipt(position, previous, nanoTime));
    }
  }

  @Override
  public void restarted(String device, long position) {
    var page = page(device);
    synchronized (page) {
      if (page.from < 0) {
        page.from = position;
      } else {
        page.snapshots.add(position);
      }
    }
  }

  private Page page(String device) {
    return pages.computeIfAbsent(device, _ -> new Page());
  }

  /** Commands that were acknowledged with a position. */
  public int acknowledgedCommands() {
    return acknowledged.size();
  }

  /** Snapshots that devices took after their first one. */
  public int laterSnapshots() {
    return pages
      .values()
      .stream()
      .mapToInt(page -> page.snapshots.size())
      .sum();
  }

  /**
   * @param lost changes of the workshop that a device was owed and never got, and acknowledged positions that
   *     are not in the workshop's history
   * @param duplicated changes a device got more than once
   * @param misordered changes a device got after a later one, or whose predecessor was not the one before it
   */
  public record Balance(long lost, long duplicated, long misordered) {}

  /**
   * Compares every page with the workshop's history.
   *
   * @param history the positions of all the workshop's changes
   */
  public Balance balance(NavigableSet<Long> history) {
    long lost = acknowledged
      .values()
      .stream()
      .filter(position -> !history.contains(position))
      .count();
    long duplicated = 0;
    long misordered = 0;
    for (var page : pages.values()) {
      synchronized (page) {
        var seen = new TreeSet<Long>();
        long last = page.from;
        for (var receipt : page.receipts) {
          if (!seen.add(receipt.position)) {
            duplicated++;
          } else if (receipt.position < last || (receipt.previous != last && page.snapshots.isEmpty())) {
            misordered++;
          }
          last = Math.max(last, receipt.position);
        }
        long covered = page.snapshots.stream().mapToLong(Long::longValue).max().orElse(page.from);
        lost += history
          .tailSet(covered, false)
          .stream()
          .filter(position -> !seen.contains(position))
          .count();
      }
    }
    return new Balance(lost, duplicated, misordered);
  }

  /**
   * For every acknowledged command, from its sending to its receipt by the last device that was there, in
   * milliseconds, in ascending order.
   */
  public double[] millisToLastReceipt() {
    Map<Long, Long> lastReceipt = new ConcurrentHashMap<>();
    for (var page : pages.values()) {
      synchronized (page) {
        page.receipts.forEach(receipt -> lastReceipt.merge(receipt.position, receipt.nanoTime, Math::max));
      }
    }
    var millis = new ArrayList<Double>();
    acknowledged.forEach((command, position) -> {
      var begun = sent.get(command);
      var ended = lastReceipt.get(position);
      if (begun != null && ended != null) {
        millis.add((ended - begun) / 1e6);
      }
    });
    return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }
}
