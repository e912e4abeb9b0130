package tablee.board;

import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;

/**
 * How an audience looks at the board in its present phase.
 *
 * @param authors whether they see who wrote what
 */
record Eyes(Audience audience, boolean authors, Names names) {
  boolean facilitate() {
    return audience == Audience.FACILITATOR || audience == Audience.ANALYST;
  }

  /** Whether they see what is kept from sight, and why. */
  boolean moderate() {
    return audience == Audience.FACILITATOR;
  }

  @Nullable
  Actor author(Actor by) {
    return authors ? by : null;
  }
}
