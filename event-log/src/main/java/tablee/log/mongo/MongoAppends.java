package tablee.log.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tablee.log.storage.Chain;
import tablee.log.storage.Commit;
import tablee.log.storage.Verdict;
import tablee.log.storage.Verdict.AlreadyRecorded;
import tablee.log.storage.Verdict.Overtaken;

/**
 * Places commits behind the head by compare-and-set. A node that was overtaken reads what it missed and tries again;
 * one whose answer was lost looks for its own commits before it does anything else.
 */
final class MongoAppends {

  /** FerretDB cuts an insert into portions of a hundred and goes on behind a failed one; no insert is larger. */
  private static final int AT_ONCE = 100;

  /** A document holds 16 MiB, names and seals included. */
  private static final int DOCUMENT = 15 * 1024 * 1024;

  private static final long FIRST_PAUSE_MILLIS = 5;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  private final Commits commits;
  private final LogEnd end;
  private final Duration patience;
  private final Chain chain = new Chain();
  private final String node = UUID.randomUUID().toString();
  private long counter;
  private boolean inDoubt;

  /** @param patience how long a group is tried while the database does not answer */
  MongoAppends(Commits commits, LogEnd end, Duration patience) {
    this.commits = commits;
    this.end = end;
    this.patience = patience;
  }

  List<Verdict> append(List<Commit> group) {
    var placings = new ArrayList<Placing>(group.size());
    for (var commit : group) {
      placings.add(new Placing(commit, node + "-" + counter++));
    }
    for (int i = 0; i < placings.size(); i += AT_ONCE) {
      place(placings.subList(i, Math.min(i + AT_ONCE, placings.size())));
    }
    return placings.stream().map(Placing::verdict).toList();
  }

  private void place(List<Placing> group) {
    group
      .stream()
      .filter(each -> each.commit().weight() > DOCUMENT)
      .forEach(each ->
        each.refuse(new Verdict.Unwritable("a commit of more than 15 MiB is more than MongoDB holds"))
      );
    end.show(document -> recognise(group, document));
    long deadline = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (group.stream().anyMatch(Placing::isOpen)) {
      try {
        tryToPlace(group);
      } catch (MongoException failed) {
        inDoubt = true;
        if (System.nanoTime() > deadline || !sleep(pause)) {
          group
            .stream()
            .filter(Placing::isOpen)
            .forEach(each -> each.leaveInDoubt(failed));
        }
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  private static boolean sleep(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Others may move the end while the insert is on its way: then it is refused, and the next try heeds them. */
  private void tryToPlace(List<Placing> group) {
    if (inDoubt) {
      end.catchUp();
      end.ask(streams(group));
      inDoubt = false;
    }
    var documents = end.hold(() -> plan(group)).documents();
    if (documents.isEmpty()) {
      return;
    }
    try {
      end.whileWriting(() -> {
        commits.insert(documents);
        documents.forEach(end::wrote);
      });
    } catch (MongoBulkWriteException failed) {
      var first = documents.get(
        failed.getWriteErrors().isEmpty() ? 0 : failed.getWriteErrors().getFirst().getIndex()
      );
      end.catchUp();
      if (!isDuplicate(failed) || !explain(group, first)) {
        throw failed;
      }
    }
  }

  private static boolean isDuplicate(MongoBulkWriteException failed) {
    return failed
      .getWriteErrors()
      .stream()
      .anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }

  /**
   * Why a document was refused: another node took its position, which the next try will heed, or its command counts
   * already.
   *
   * @return false if neither can be seen yet
   */
  private boolean explain(List<Placing> group, CommitDocument refused) {
    if (end.head().position() >= refused.first()) {
      return true;
    }
    var key = refused.commandKey();
    var earlier = key == null ? Optional.<CommitDocument>empty() : commits.ofCommand(key);
    earlier.ifPresent(recorded ->
      group
        .stream()
        .filter(each -> each.id().equals(refused.commitId()))
        .forEach(each -> each.refuse(new AlreadyRecorded(recorded.receipt())))
    );
    return earlier.isPresent();
  }

  private Plan plan(List<Placing> group) {
    end.learn(
      group.stream().filter(Placing::isOpen).flatMap(Placing::streamsThatWereThere).distinct().toList()
    );
    var plan = new Plan(end, chain);
    for (var placing : group) {
      if (placing.isOpen() && plan.add(placing) instanceof Plan.Outcome.Refused(Overtaken why)) {
        placing.refuse(orAlreadyRecorded(placing.commit(), why));
      }
    }
    return plan;
  }

  private static List<String> streams(List<Placing> group) {
    return group.stream().filter(Placing::isOpen).flatMap(Placing::streams).distinct().toList();
  }

  /** A command that comes a second time is told so, whatever else has become of what it rested on. */
  private Verdict orAlreadyRecorded(Commit commit, Overtaken why) {
    if (commit.commandKey() == null) {
      return why;
    }
    return commits
      .ofCommand(commit.commandKey())
      .<Verdict>map(recorded -> new AlreadyRecorded(recorded.receipt()))
      .orElse(why);
  }

  private static void recognise(List<Placing> group, CommitDocument document) {
    for (var placing : group) {
      if (placing.id().equals(document.commitId())) {
        placing.accept(document.receipt());
      }
    }
  }
}
