package tablee.messages.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tablee.messages.Rejection;

/**
 * From one day to another, either of which may be open.
 *
 * @param from null while open
 * @param to null while open; not before {@code from}
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final Period OPEN = new Period(null, null);

  /** Throws {@link tablee.messages.RejectedException} for an end before its beginning. */
  public Period {
    if (from != null && to != null && to.isBefore(from)) {
      throw new Rejection.Malformed("to").asException();
    }
  }
}
