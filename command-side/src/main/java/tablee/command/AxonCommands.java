package tablee.command;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tablee.messages.Circumstances;
import tablee.messages.Command;
import tablee.messages.Commands;
import tablee.messages.RejectedException;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.Undo;
import tablee.messages.log.Append;
import tablee.messages.log.CommandAlreadyRecordedException;
import tablee.messages.log.EventLog;
import tablee.messages.log.LogUnavailableException;
import tablee.messages.log.Receipt;

/**
 * Gives orders through Axon's command bus, on the caller's thread. A decision that the log refuses because what it
 * rests on has moved is taken anew.
 *
 * <p>Whether an order counts already is not asked beforehand, because it hardly ever does: the log refuses what was
 * recorded under its key, and whoever is refused by a rule, or finds nothing to do, is told what the first one got.
 */
final class AxonCommands implements Commands {

  private static final Logger LOG = LoggerFactory.getLogger(AxonCommands.class);
  private static final int ATTEMPTS = 20;
  private static final int LONGEST_PAUSE_MICROS = 10_000;

  private final CommandBus bus;
  private final EventLog log;
  private final Undoing undoing;

  AxonCommands(CommandBus bus, EventLog log, Undoing undoing) {
    this.bus = bus;
    this.log = log;
    this.undoing = undoing;
  }

  @Override
  public Optional<Receipt> submit(Command command, String key, Circumstances circumstances) {
    var same = new Turn.Order(command, circumstances, Map.of());
    return whileTheLogAnswers(() -> decide(key, () -> same));
  }

  @Override
  public Optional<Receipt> undo(Undo undo, String key) {
    return whileTheLogAnswers(() -> {
      var recorded = log.find(key);
      return recorded.isPresent() ? recorded : decide(key, () -> undoing.of(undo));
    });
  }

  private static Optional<Receipt> whileTheLogAnswers(Supplier<Optional<Receipt>> decision) {
    try {
      return decision.get();
    } catch (LogUnavailableException unavailable) {
      throw new Rejection.Unavailable().asException();
    }
  }

  private Optional<Receipt> decide(String key, Supplier<Turn> turns) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Turn.Order order;
      switch (turns.get()) {
        case Turn.Taken(Receipt receipt) -> {
          return Optional.of(receipt);
        }
        case Turn.Order it -> order = it;
      }
      var command = order.command();
      var append = new Append(key, order.circumstances());
      order.premises().forEach(append::restOn);
      var failure = ScopedValue.where(Append.CURRENT, append).call(() -> dispatch(command, key));
      switch (failure) {
        case null -> {
          return append.receipt().or(() -> log.find(key));
        }
        case CommandExecutionException refused -> {
          return recordedOr(key, refused);
        }
        case CommandAlreadyRecordedException twin -> {
          return Optional.of(twin.receipt());
        }
        case ConcurrencyException _ -> pause(attempt);
        case LockAcquisitionFailedException _ -> throw new Rejection.Crowded().asException();
        case LogUnavailableException unavailable -> throw unavailable;
        default -> throw unexpected(command, failure);
      }
    }
    throw new Rejection.Crowded().asException();
  }

  private @Nullable Throwable dispatch(Command command, String key) {
    var outcome = new Outcome();
    bus.dispatch(message(command, key), outcome);
    return outcome.failure;
  }

  /** A command is named after the kind of stream that decides on it, and is thus handled by that aggregate. */
  static CommandMessage<Command> message(Command command, String key) {
    return new GenericCommandMessage<>(
      new GenericMessage<>(key, command, MetaData.emptyInstance()),
      Streams.kind(command.stream())
    );
  }

  /** The same command sent twice: whoever comes second finds the first one's traces in its way. */
  private Optional<Receipt> recordedOr(String key, CommandExecutionException refused) {
    var twin = log.find(key);
    if (twin.isEmpty()) {
      throw refused
        .<Rejection>getDetails()
        .map(Rejection::asException)
        .orElseThrow(() -> refused);
    }
    return twin;
  }

  private static void pause(int attempt) {
    int longest = Math.min(LONGEST_PAUSE_MICROS, 100 << Math.min(attempt, 10));
    try {
      Thread.sleep(java.time.Duration.ofNanos(1_000L * ThreadLocalRandom.current().nextInt(longest)));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Rejection.Crowded().asException();
    }
  }

  private static RuntimeException unexpected(Command command, Throwable failure) {
    LOG.error("{} could not be decided", command.getClass().getSimpleName(), failure);
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
  }
}
