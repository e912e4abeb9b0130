package tablee.live.room;

import org.jspecify.annotations.Nullable;
import tablee.live.wire.Goodbye;

/** Somebody who watches a room. Called on the room's thread, which nothing here may hold up. */
public interface Watcher {
  /**
   * Comes in. Changes are read from the admission's viewpoint.
   *
   * @param snapshot the frame to send before any change; null for somebody who goes on from where they were
   */
  void admitted(Admission admission, byte @Nullable [] snapshot);

  /** Has fallen too far behind to go on from its viewpoint, and asks for another once it can take it. */
  void lost();

  /** Goes on from here, after having been lost. */
  void found(byte[] snapshot, Viewpoint viewpoint);

  /** There are changes that this watcher has not read yet. */
  void news();

  /** Has to leave, or can't come in. */
  void ended(Goodbye why);
}
