package tablee.log.mongo;

import com.mongodb.MongoException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Commit;
import tablee.log.storage.Verdict;
import tablee.messages.log.Receipt;

/** A commit on its way into the log, until there is a verdict. */
final class Placing {

  private final Commit commit;
  private final String id;
  /** Also set by whoever finds the commit in the log. */
  private volatile @Nullable Verdict verdict;

  /** @param id under which the commit is known again */
  Placing(Commit commit, String id) {
    this.commit = commit;
    this.id = id;
  }

  Commit commit() {
    return commit;
  }

  String id() {
    return id;
  }

  boolean isOpen() {
    return verdict == null;
  }

  Verdict verdict() {
    return Objects.requireNonNull(verdict);
  }

  /** Every stream that the commit moves or rests on. */
  Stream<String> streams() {
    return Stream.concat(
      commit
        .entries()
        .stream()
        .map(entry -> entry.stream()),
      commit.premises().keySet().stream()
    );
  }

  /**
   * Those but the streams that the commit begins. Such a stream is taken for new without asking, and where it is not,
   * the unique index refuses the commit.
   */
  Stream<String> streamsThatWereThere() {
    var begun = commit
      .entries()
      .stream()
      .filter(entry -> entry.sequence() == 0)
      .map(entry -> entry.stream())
      .toList();
    return streams().filter(stream -> commit.premises().containsKey(stream) || !begun.contains(stream));
  }

  void accept(Receipt receipt) {
    verdict = new Verdict.Accepted(receipt);
  }

  void refuse(Verdict refusal) {
    verdict = refusal;
  }

  void leaveInDoubt(MongoException failed) {
    verdict = new Verdict.InDoubt(
      "MongoDB stopped answering while the commit was written: " + failed.getMessage()
    );
  }
}
