package tablee.log.axon;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import tablee.log.storage.Cells;
import tablee.log.storage.Cells.Cell;

/**
 * Events that a processing group could not handle, in their sequences, kept durably beside the log. A cell for each
 * sequence says that it is there and which process works on it; a cell for each letter holds the letter.
 */
public final class LogDeadLetters implements SequencedDeadLetterQueue<EventMessage<?>> {

  private static final String NOBODY = "";

  private final Cells cells;
  private final String group;
  private final LetterFormat format;
  private final String worker;
  private final Limits limits;
  private final Leases leases;

  /**
   * @param sequences how many sequences the queue takes
   * @param letters how many letters a sequence takes
   */
  public record Limits(int sequences, int letters) {
    public static final Limits DEFAULT = new Limits(1_024, 1_024);
  }

  /**
   * @param processingGroup whose letters these are
   * @param worker names this process among those that share the storage
   * @param lease how long a silent process keeps a sequence to itself
   */
  public LogDeadLetters(
    Cells cells,
    String processingGroup,
    LetterFormat format,
    String worker,
    Limits limits,
    Duration lease
  ) {
    this.cells = cells;
    this.group = processingGroup;
    this.format = format;
    this.worker = worker;
    this.limits = limits;
    this.leases = new Leases(lease, System::nanoTime);
  }

  @Override
  public void enqueue(Object sequenceIdentifier, DeadLetter<? extends EventMessage<?>> letter) {
    var sequence = name(sequenceIdentifier);
    var content = format.write(letter);
    boolean placed;
    do {
      var letters = cells.all(lettersOf(sequence));
      if (letters.isEmpty() ? isFullOfSequences() : letters.size() >= limits.letters()) {
        throw new DeadLetterQueueOverflowException(sequenceIdentifier);
      }
      placed = cells.create(lettersOf(sequence), keyBehind(letters), content);
    } while (!placed);
    touch(sequence);
  }

  private boolean isFullOfSequences() {
    return amountOfSequences() >= limits.sequences();
  }

  /** Padded, so that keys sort as numbers do. */
  private static String keyBehind(List<Cell> letters) {
    long next = letters.isEmpty() ? 0 : Long.parseLong(letters.getLast().key()) + 1;
    return "%010d".formatted(next);
  }

  /** Makes sure that the sequence is there, and that nobody who thinks it empty takes it away. */
  private void touch(String sequence) {
    boolean touched;
    do {
      var cell = cells.find(sequences(), sequence);
      touched = cell.isPresent()
        ? cells.replace(cell.get(), cell.get().content())
        : cells.create(sequences(), sequence, NOBODY);
    } while (!touched);
  }

  @Override
  public void evict(DeadLetter<? extends EventMessage<?>> letter) {
    if (letter instanceof StoredLetter stored) {
      remove(stored.cell());
    }
  }

  /** The sequence goes with its last letter, unless another letter comes in and touches it first. */
  private void remove(Cell letter) {
    if (!cells.delete(letter)) {
      find(letter).ifPresent(cells::delete);
    }
    var sequence = cells.find(sequences(), letter.group().substring(lettersOf("").length()));
    if (cells.all(letter.group()).isEmpty()) {
      sequence.ifPresent(cells::delete);
    }
  }

  @Override
  public void requeue(
    DeadLetter<? extends EventMessage<?>> letter,
    UnaryOperator<DeadLetter<? extends EventMessage<?>>> update
  ) {
    boolean requeued =
      letter instanceof StoredLetter stored &&
      find(stored.cell())
        .filter(cell -> cells.replace(cell, format.write(update.apply(letter.markTouched()))))
        .isPresent();
    if (!requeued) {
      throw new NoSuchDeadLetterException(
        "the letter of event %s is not in the queue of %s".formatted(letter.message().getIdentifier(), group)
      );
    }
  }

  private Optional<Cell> find(Cell letter) {
    return cells.find(letter.group(), letter.key());
  }

  @Override
  public boolean contains(Object sequenceIdentifier) {
    return cells.find(sequences(), name(sequenceIdentifier)).isPresent();
  }

  @Override
  public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequenceIdentifier) {
    return letters(name(sequenceIdentifier));
  }

  private List<DeadLetter<? extends EventMessage<?>>> letters(String sequence) {
    var letters = new ArrayList<DeadLetter<? extends EventMessage<?>>>();
    cells.all(lettersOf(sequence)).forEach(cell -> letters.add(format.read(cell)));
    return letters;
  }

  @Override
  public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
    var all = new ArrayList<Iterable<DeadLetter<? extends EventMessage<?>>>>();
    cells.all(sequences()).forEach(sequence -> all.add(letters(sequence.key())));
    return all;
  }

  @Override
  public boolean isFull(Object sequenceIdentifier) {
    return contains(sequenceIdentifier)
      ? sequenceSize(sequenceIdentifier) >= limits.letters()
      : isFullOfSequences();
  }

  @Override
  public long size() {
    return cells
      .all(sequences())
      .stream()
      .mapToLong(sequence -> sequenceSize(sequence.key()))
      .sum();
  }

  @Override
  public long sequenceSize(Object sequenceIdentifier) {
    return cells.all(lettersOf(name(sequenceIdentifier))).size();
  }

  @Override
  public long amountOfSequences() {
    return cells.all(sequences()).size();
  }

  @Override
  public boolean process(
    Predicate<DeadLetter<? extends EventMessage<?>>> filter,
    Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task
  ) {
    var claimed = claim(filter);
    if (claimed == null) {
      return false;
    }
    try {
      return processAll(claimed.key(), task);
    } finally {
      cells.find(sequences(), claimed.key()).ifPresent(held -> cells.replace(held, NOBODY));
    }
  }

  /** The sequence that has waited longest, of those that pass the filter and that nobody works on. */
  private @Nullable Cell claim(Predicate<DeadLetter<? extends EventMessage<?>>> filter) {
    record Waiting(Cell sequence, DeadLetter<? extends EventMessage<?>> first) {}
    var firsts = new HashMap<String, Cell>();
    cells.allUnder(lettersOf("")).forEach(letter -> firsts.putIfAbsent(letter.group(), letter));
    return cells
      .all(sequences())
      .stream()
      .filter(this::mayTake)
      .flatMap(sequence ->
        Optional.ofNullable(firsts.get(lettersOf(sequence.key())))
          .map(first -> new Waiting(sequence, format.read(first)))
          .stream()
      )
      .filter(waiting -> filter.test(waiting.first()))
      .sorted(comparing(waiting -> waiting.first().lastTouched()))
      .map(Waiting::sequence)
      .filter(sequence -> cells.replace(sequence, worker))
      .findFirst()
      .orElse(null);
  }

  private boolean mayTake(Cell sequence) {
    return sequence.content().equals(NOBODY) || leases.isOver(sequence);
  }

  private boolean processAll(
    String sequence,
    Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task
  ) {
    var next = first(sequence);
    while (next != null) {
      var decision = task.apply(next);
      if (decision.shouldEnqueue()) {
        requeue(next, letter ->
          decision.withDiagnostics(letter).withCause(decision.enqueueCause().orElse(null))
        );
        return false;
      }
      evict(next);
      renew(sequence);
      next = first(sequence);
    }
    return true;
  }

  private @Nullable DeadLetter<? extends EventMessage<?>> first(String sequence) {
    var all = cells.all(lettersOf(sequence));
    return all.isEmpty() ? null : format.read(all.getFirst());
  }

  /** Shows the other processes that this one is alive. */
  private void renew(String sequence) {
    cells
      .find(sequences(), sequence)
      .filter(cell -> cell.content().equals(worker))
      .ifPresent(cell -> cells.replace(cell, worker));
  }

  @Override
  public void clear() {
    for (var sequence : cells.all(sequences())) {
      cells.all(lettersOf(sequence.key())).forEach(cells::delete);
      cells.find(sequences(), sequence.key()).ifPresent(cells::delete);
    }
  }

  private String sequences() {
    return "dead-letters/" + group;
  }

  private String lettersOf(String sequence) {
    return "dead-letters/" + group + "/" + sequence;
  }

  private static String name(Object sequenceIdentifier) {
    return sequenceIdentifier instanceof String text ? text : Integer.toString(sequenceIdentifier.hashCode());
  }
}
