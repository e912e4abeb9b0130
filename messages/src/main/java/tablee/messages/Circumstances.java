package tablee.messages;

import org.jspecify.annotations.Nullable;

/**
 * How an order came about, where that matters.
 *
 * @param onBehalf by whom it was entered for somebody else; null for one's own
 */
public record Circumstances(@Nullable OnBehalf onBehalf) {
  /** Somebody's own order. */
  public static final Circumstances PLAIN = new Circumstances(null);
}
