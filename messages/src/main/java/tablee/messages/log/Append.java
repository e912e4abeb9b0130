package tablee.messages.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tablee.messages.Circumstances;

/**
 * One command's append: under which key it counts only once, what it rests on, and, once it is durable, where
 * it stands. The command's thread carries it from dispatch to the log in {@link #CURRENT}.
 *
 * <p>A decision that read another aggregate's stream names it here with {@link #restOn}; the log refuses the
 * append if that stream has moved since, so that no rule that spans aggregates can be raced. Not thread-safe: it
 * belongs to the thread that handles the command.
 */
public final class Append {

  /** The append of the command being handled on this thread. Unbound for writes that answer no command. */
  public static final ScopedValue<Append> CURRENT = ScopedValue.newInstance();

  private final @Nullable String commandKey;
  private final Circumstances circumstances;
  private final Map<String, Long> premises = new LinkedHashMap<>();
  private boolean informed;
  private @Nullable Receipt receipt;
  private Runnable untilDurable = () -> {};
  private final List<Runnable> onceDurable = new ArrayList<>();

  public Append(@Nullable String commandKey) {
    this(commandKey, Circumstances.PLAIN);
  }

  public Append(@Nullable String commandKey, Circumstances circumstances) {
    this.commandKey = commandKey;
    this.circumstances = circumstances;
  }

  /** How the order came about that is being handled; what it causes is marked with it. */
  public Circumstances circumstances() {
    return circumstances;
  }

  /** The key under which this command counts once in the whole log, however often it is sent. */
  public Optional<String> commandKey() {
    return Optional.ofNullable(commandKey);
  }

  /**
   * Makes the append conditional on a stream standing still.
   *
   * @param stream the other aggregate's identifier
   * @param sequence its last sequence number as read, -1 for a stream with no event
   */
  public void restOn(String stream, long sequence) {
    premises.merge(stream, sequence, Math::min);
  }

  /** Streams this append rests on, with the last sequence number each had when it was read. */
  public Map<String, Long> premises() {
    return Map.copyOf(premises);
  }

  /**
   * Whether the log has looked, since this command is being decided, for what others have written. Once is enough: what
   * happens after that is as if it happened after the decision, and where it must not, a premise says so.
   */
  public boolean isInformed() {
    return informed;
  }

  /** Called by the log once it has looked. */
  public void inform() {
    informed = true;
  }

  /**
   * Does something once the commit is durable and before anybody is told of it; nothing if it never is. Whatever has
   * to happen must also happen by another way, because the process may die in between.
   */
  public void onceDurable(Runnable something) {
    onceDurable.add(something);
  }

  /** Called by the log once the commit is durable. */
  public void recorded(Receipt committed) {
    placed(committed, () -> {});
  }

  /**
   * Called by the log once the commit has its place, which nothing but the loss of the machine takes from it: the
   * aggregate is free for its next command while the disk is still at work.
   *
   * @param untilDurable waits until the commit is durable, or throws {@link LogUnavailableException}
   */
  public void placed(Receipt committed, Runnable untilDurable) {
    this.receipt = committed;
    this.untilDurable = untilDurable;
  }

  /** Where the commit was placed, durable or not yet; empty as long as nothing was written. */
  public Optional<Receipt> placement() {
    return Optional.ofNullable(receipt);
  }

  /**
   * Where the commit stands; empty as long as nothing was written. Waits until it is durable: nobody is told of a
   * commit that is not.
   *
   * @throws LogUnavailableException if it could not be made durable
   */
  public Optional<Receipt> receipt() {
    untilDurable.run();
    if (receipt != null) {
      onceDurable.forEach(Runnable::run);
      onceDurable.clear();
    }
    return Optional.ofNullable(receipt);
  }
}
