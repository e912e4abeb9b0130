package tablee.verification.nodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tablee.verification.log.Accounts;

/** What one node said. */
final class Said {

  private final Accounts accounts = new Accounts();
  private final List<String> acks = new ArrayList<>();
  private final List<Long> seen = new ArrayList<>();
  private final Map<Long, Long> seenAt = new HashMap<>();
  private final Map<Long, Long> recordedAt = new HashMap<>();
  private final List<Long> handled = new ArrayList<>();
  private final Set<String> won = new HashSet<>();
  private long lost;
  private long since;

  synchronized void take(String line) {
    int space = line.indexOf(' ');
    var rest = line.substring(space + 1);
    switch (line.substring(0, space)) {
      case "ack" -> acks.add(line);
      case "since" -> since = Long.parseLong(rest);
      case "seen" -> seen.add(position(rest, seenAt));
      case "recorded" -> position(rest, recordedAt);
      case "handled" -> handled.add(Long.parseLong(rest));
      case "won" -> won.add(rest);
      case "lost" -> lost++;
      default -> {
        // Told for others, or for whoever reads the output.
      }
    }
  }

  private static long position(String positionAndNanos, Map<Long, Long> at) {
    int space = positionAndNanos.indexOf(' ');
    long position = Long.parseLong(positionAndNanos.substring(0, space));
    at.put(position, Long.parseLong(positionAndNanos.substring(space + 1)));
    return position;
  }

  /**
   * Microseconds from when this node's append returned to when the other node was given the event, of all that was
   * recorded until a moment of the machine's stopwatch.
   */
  synchronized List<Long> lateAt(Said other, long until) {
    var late = new ArrayList<Long>();
    recordedAt.forEach((position, nanos) -> {
      var seenThere = other.seenAt.get(position);
      if (seenThere != null && nanos - until < 0) {
        late.add(Math.max(0, seenThere - nanos) / 1_000);
      }
    });
    return late;
  }

  /** Both nodes' acknowledgements together. */
  synchronized Accounts with(Said other) {
    acks.forEach(accounts::take);
    other.acks.forEach(accounts::take);
    return accounts;
  }

  synchronized List<Long> handled() {
    return List.copyOf(handled);
  }

  synchronized long lastSeen() {
    return seen.isEmpty() ? since : seen.getLast();
  }

  synchronized long lost() {
    return lost;
  }

  /** Positions that the follower should have been given next and was not. */
  synchronized long unseen(long head) {
    long expected = since + 1;
    long wrong = 0;
    for (long position : seen) {
      if (position != expected) {
        wrong++;
      }
      expected = position + 1;
    }
    return wrong + Math.max(0, head + 1 - expected);
  }

  synchronized long handledTwice(Said other) {
    return handled.size() + other.handled.size() - handledEver(other);
  }

  synchronized long handledEver(Said other) {
    var all = new HashSet<>(handled);
    all.addAll(other.handled);
    return all.size();
  }

  synchronized long twoWinners(Said other) {
    return won.stream().filter(other.won::contains).count();
  }
}
