package tablee.log;

import java.util.ArrayList;
import java.util.List;
import tablee.messages.log.Recorded;

/**
 * Consecutive events on their way to those who follow the log.
 *
 * @param first position of the first
 * @param last position of the last; the events between may be fewer, since not every row is an event of the product's
 */
record Batch(long first, long last, List<Recorded> events) {
  /** What of it lies above a position. */
  List<Recorded> above(long position) {
    return first > position
      ? events
      : events
          .stream()
          .filter(event -> event.position() > position)
          .toList();
  }

  /** One after another, the accepted submissions of a group. */
  static Batch of(List<Placed> placed) {
    var events = new ArrayList<Recorded>();
    placed.forEach(each -> each.addTo(events));
    return new Batch(placed.getFirst().receipt().first(), placed.getLast().receipt().last(), events);
  }
}
