package tablee.log.operations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tablee.log.storage.Bytes;
import tablee.log.storage.Chain;
import tablee.log.storage.Row;
import tablee.log.storage.StoredRows;

/**
 * Reads a whole log and tells what is wrong with it: positions and sequence numbers that are not contiguous, seals that
 * do not follow from what they seal, events that cannot be read. Keeps one number for each stream in memory.
 */
public final class Check {

  private static final int PAGE = 1_000;
  private static final int TOLD = 100;

  private final StoredRows log;
  private final Consumer<List<Row>> decoding;
  private final Chain chain = new Chain();
  private final Map<String, Long> sequences = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private long position;
  private Bytes seal = Chain.ORIGIN;
  private int more;

  /** @param decoding makes events of rows, and throws if one cannot be read */
  public Check(StoredRows log, Consumer<List<Row>> decoding) {
    this.log = log;
    this.decoding = decoding;
  }

  /** What was found out about a log that was read to its end, and the seal that stands for all of it. */
  public record Report(long events, String seal, List<Finding> findings) {
    public boolean isGood() {
      return findings.isEmpty();
    }
  }

  /** @return at most a hundred findings */
  public Report run(Progress progress) {
    long head = log.head();
    var page = log.after(0, PAGE);
    while (!page.isEmpty() && findings.size() < TOLD) {
      page.forEach(this::check);
      progress.at(position, Math.max(head, position));
      page = log.after(position, PAGE);
    }
    if (findings.isEmpty() && more > 0) {
      tell(position, "the log ends within a commit: " + more + " of its events are missing");
    }
    return new Report(position, HexFormat.of().formatHex(seal.array()), List.copyOf(findings));
  }

  private void check(Row row) {
    if (row.position() != position + 1) {
      tell(row.position(), "follows " + position + ": positions are missing");
    }
    if (more > 0 && row.more() != more - 1) {
      tell(row.position(), "does not belong to the commit that is not complete yet");
    }
    var expected = chain.seal(seal, row.position(), row.more(), row.commandKey(), row.entry());
    if (!expected.equals(row.seal())) {
      tell(row.position(), "its seal does not follow: this row, or one before it, was changed");
    }
    checkSequence(row);
    checkReadable(row);
    position = row.position();
    // Taken as it stands, so that one changed row is told once and not at every row behind it.
    seal = row.seal();
    more = row.more();
  }

  private void checkSequence(Row row) {
    var entry = row.entry();
    long next = sequences.getOrDefault(entry.stream(), -1L) + 1;
    if (entry.sequence() != next) {
      tell(
        row.position(),
        "is number %d of stream %s, not %d".formatted(entry.sequence(), entry.stream(), next)
      );
    }
    sequences.put(entry.stream(), entry.sequence());
  }

  private void checkReadable(Row row) {
    try {
      decoding.accept(List.of(row));
    } catch (RuntimeException unreadable) {
      tell(row.position(), "cannot be read: " + unreadable.getMessage());
    }
  }

  private void tell(long at, String what) {
    if (findings.size() < TOLD) {
      findings.add(new Finding(at, what));
    }
  }
}
