package tablee.verification.store;

import java.util.ArrayList;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import tablee.messages.axis.AxisEvent.AxisRevised;

/** Reads a log from its beginning, every event decoded, as a processor that is reset does. */
final class Replay {

  private static final int A_COMMIT = 100;

  private Replay() {}

  /** Puts events into an empty log, a hundred in each commit, each commit on a stream of its own. */
  static void fill(EventStore events, int count) {
    for (int first = 0; first < count; first += A_COMMIT) {
      var commit = new ArrayList<DomainEventMessage<AxisRevised>>(A_COMMIT);
      var axis = "r" + first;
      for (int i = 0; i < A_COMMIT; i++) {
        commit.add(new GenericDomainEventMessage<>("Theme", axis, i, Theme.revised(axis, first + i)));
      }
      events.publish(commit);
    }
  }

  /** Events read in a second, of a log that holds so many. */
  static double perSecond(EventStore events, int count) throws InterruptedException {
    long start = System.nanoTime();
    try (var stream = events.openStream(null)) {
      for (int i = 0; i < count; i++) {
        if (!(stream.nextAvailable().getPayload() instanceof AxisRevised)) {
          throw new IllegalStateException("event " + i + " is none that was written");
        }
      }
    }
    return (count * 1e9) / (System.nanoTime() - start);
  }
}
