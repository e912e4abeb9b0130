package tablee.verification.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tablee.log.operations.Check;
import tablee.log.operations.Finding;
import tablee.log.storage.Storage;
import tablee.messages.log.Receipt;

/** What writers were promised, to be held against what the log holds. */
public final class Accounts {

  private final Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();

  /** Takes down {@code ack KEY FIRST LAST}; other lines are none of its business. */
  public void take(String line) {
    var words = line.split(" ", -1);
    if (words.length == 4 && words[0].equals("ack")) {
      acknowledged.put(words[1], new Receipt(Long.parseLong(words[2]), Long.parseLong(words[3])));
    }
  }

  public int acknowledged() {
    return acknowledged.size();
  }

  /**
   * What came of the comparison.
   *
   * @param lost commits that were acknowledged and are not where they were said to be
   * @param duplicated commands that stand in the log more than once
   * @param findings whatever else is wrong with it
   */
  public record Settlement(long events, long lost, long duplicated, List<Finding> findings) {
    public boolean isClean() {
      return lost == 0 && duplicated == 0 && findings.isEmpty();
    }
  }

  public Settlement settle(Storage log) {
    var found = new HashMap<String, Receipt>();
    long duplicated = 0;
    long position = 0;
    var page = log.after(0, 1_000);
    while (!page.isEmpty()) {
      for (var row : page) {
        position = row.position();
        if (
          row.commandKey() != null &&
          found.put(row.commandKey(), new Receipt(position, position + row.more())) != null
        ) {
          duplicated++;
        }
      }
      page = log.after(position, 1_000);
    }
    long lost = acknowledged
      .entrySet()
      .stream()
      .filter(each -> !each.getValue().equals(found.get(each.getKey())))
      .count();
    var report = new Check(log, Facts.decoder()::recorded).run((done, total) -> {});
    return new Settlement(report.events(), lost, duplicated, report.findings());
  }
}
