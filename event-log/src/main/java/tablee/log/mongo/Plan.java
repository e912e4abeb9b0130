package tablee.log.mongo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tablee.log.storage.Chain;
import tablee.log.storage.Head;
import tablee.log.storage.Verdict.Overtaken;

/**
 * Which commits of a group go behind the head in one insert. What collides with another one of the plan is put off to
 * the next, because that other one may yet be refused.
 */
final class Plan {

  private final LogEnd end;
  private final Chain chain;
  private final List<CommitDocument> documents = new ArrayList<>();
  private final Map<String, Long> moved = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private Head head;

  /** What becomes of one commit for now. */
  sealed interface Outcome {
    record Planned() implements Outcome {}

    record PutOff() implements Outcome {}

    record Refused(Overtaken why) implements Outcome {}
  }

  Plan(LogEnd end, Chain chain) {
    this.end = end;
    this.chain = chain;
    this.head = end.head();
  }

  List<CommitDocument> documents() {
    return documents;
  }

  Outcome add(Placing placing) {
    var commit = placing.commit();
    for (var premise : commit.premises().entrySet()) {
      if (end.sequence(premise.getKey()) != premise.getValue()) {
        return new Outcome.Refused(new Overtaken(premise.getKey(), premise.getValue()));
      }
    }
    for (var entry : commit.entries()) {
      if (end.sequenceUnlessNew(entry.stream()) >= entry.sequence()) {
        return new Outcome.Refused(new Overtaken(entry.stream(), entry.sequence()));
      }
    }
    if (collides(placing)) {
      return new Outcome.PutOff();
    }
    var document = CommitDocument.of(commit, placing.id(), head, chain);
    documents.add(document);
    head = document.head();
    commit.entries().forEach(entry -> moved.merge(entry.stream(), entry.sequence(), Math::max));
    return new Outcome.Planned();
  }

  private boolean collides(Placing placing) {
    var commit = placing.commit();
    return (
      (commit.commandKey() != null && !keys.add(commit.commandKey())) ||
      commit.premises().keySet().stream().anyMatch(moved::containsKey) ||
      commit
        .entries()
        .stream()
        .anyMatch(entry -> moved.getOrDefault(entry.stream(), -1L) >= entry.sequence())
    );
  }
}
