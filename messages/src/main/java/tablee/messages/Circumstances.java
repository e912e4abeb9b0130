package tablee.messages;

import org.jspecify.annotations.Nullable;

/**
 * How an order came about, where that matters. It stands beside what the order causes, sealed with it.
 *
 * @param onBehalf by whom it was entered for somebody else; null for one's own
 * @param undoes the position that was acknowledged to the order which it takes back; null for one that takes none back
 */
public record Circumstances(@Nullable OnBehalf onBehalf, @Nullable Long undoes) {
  /** Somebody's own order. */
  public static final Circumstances PLAIN = new Circumstances(null, null);

  /** One that was entered for somebody else. */
  public Circumstances(OnBehalf onBehalf) {
    this(onBehalf, null);
  }
}
