package tablee.log.axon;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import tablee.log.Journal;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.log.storage.Verdict;
import tablee.messages.Circumstances;
import tablee.messages.log.Append;
import tablee.messages.log.CommandAlreadyRecordedException;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;

/**
 * Carries a commit of Axon's to the log under the append of the command being handled, and its verdict back. Whoever
 * bound the append waits there until the commit is durable, when the aggregate is free again; where none is bound, the
 * wait is here.
 */
final class CurrentAppend {

  private CurrentAppend() {}

  /** The messages with how they came about. */
  static List<? extends EventMessage<?>> marked(List<? extends EventMessage<?>> messages) {
    var marks = Marks.of(circumstances());
    return messages
      .stream()
      .map(message -> message.andMetaData(marks))
      .toList();
  }

  private static Circumstances circumstances() {
    return Append.CURRENT.isBound() ? Append.CURRENT.get().circumstances() : Circumstances.PLAIN;
  }

  static void commit(Journal journal, List<? extends EventMessage<?>> messages, List<Entry> entries) {
    var append = Append.CURRENT.isBound() ? Append.CURRENT.get() : null;
    var commit = commit(append, entries);
    var placement = journal.place(commit, Commits.events(messages), circumstances());
    if (append == null || !(placement.verdict() instanceof Verdict.Accepted)) {
      placement.awaitDurable();
    }
    var receipt = accepted(placement.verdict());
    if (append != null) {
      var earlier = append.placement();
      append.placed(
        new Receipt(earlier.map(Receipt::first).orElse(receipt.first()), receipt.last()),
        placement::awaitDurable
      );
    }
  }

  /** Key and premises go with the first commit under an append; a later one follows from it. */
  private static Commit commit(@Nullable Append append, List<Entry> entries) {
    refuseRepeats(entries);
    return append == null || append.placement().isPresent()
      ? new Commit(null, Map.of(), entries)
      : new Commit(append.commandKey().orElse(null), append.premises(), entries);
  }

  /** Two events in one place of a stream are not a lost race but a mistake of whoever published them. */
  private static void refuseRepeats(List<Entry> entries) {
    if (entries.size() == 1) {
      return;
    }
    var places = new HashSet<String>();
    var ids = new HashSet<String>();
    for (var entry : entries) {
      if (!places.add(entry.sequence() + "@" + entry.stream()) || !ids.add(entry.id())) {
        var told = "event %s, number %d of stream %s, comes twice in one commit".formatted(
          entry.id(),
          entry.sequence(),
          entry.stream()
        );
        throw entry.sequence() == 0
          ? new AggregateStreamCreationException(told)
          : new ConcurrencyException(told);
      }
    }
  }

  private static Receipt accepted(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted(Receipt receipt) -> receipt;
      case Verdict.AlreadyRecorded(Receipt receipt) -> throw new CommandAlreadyRecordedException(receipt);
      case Verdict.Overtaken(String stream, long sequence) -> throw new ConcurrencyException(
        "stream %s has moved: it no longer stands where the commit needs it, at %d".formatted(
          stream,
          sequence
        )
      );
      case Verdict.Unwritable(String why) -> throw new EventStoreException(why);
      case Verdict.InDoubt(String why) -> throw new LogUnavailableException(why);
    };
  }
}
