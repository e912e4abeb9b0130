package tablee.log.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Positions as Axon's tokens: a token holds the position of the last event seen. */
final class Positions {

  private Positions() {}

  /** @param token null for the beginning of the log */
  static long of(@Nullable TrackingToken token) {
    var bare = WrappedToken.unwrapLowerBound(token);
    if (bare == null) {
      return 0;
    }
    if (bare instanceof GlobalSequenceTrackingToken position) {
      return position.getGlobalIndex();
    }
    throw new IllegalArgumentException("this log's tokens are positions, not a " + bare.getClass().getName());
  }

  static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }
}
