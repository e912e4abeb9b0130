package tablee.messages.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private final Map<String, Long> premises = new LinkedHashMap<>();
  private @Nullable Receipt receipt;

  public Append(@Nullable String commandKey) {
    this.commandKey = commandKey;
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

  /** Called by the log once the commit is durable. */
  public void recorded(Receipt committed) {
    receipt = committed;
  }

  /** Where the commit stands; empty as long as nothing was written. */
  public Optional<Receipt> receipt() {
    return Optional.ofNullable(receipt);
  }
}
