package tablee.log.axon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The beginnings of streams that were used lately, so that whoever reads one reads and decodes only what others have
 * added since. They cannot be out of date, because what is recorded stays as it is. Bounded in all.
 */
final class StreamsAtHand {

  /** Longer streams are not kept. */
  static final int EVENTS_OF_A_STREAM = 1_000;

  private static final int EVENTS = 20_000;

  /** From the one used longest ago to the one used last. */
  private final Map<String, List<DomainEventMessage<?>>> streams = new LinkedHashMap<>(256, 0.75f, true);
  private final Set<String> readAgain = new HashSet<>();
  private int events;

  /** A stream from its first event on, as far as it is at hand. */
  synchronized List<DomainEventMessage<?>> find(String stream) {
    return streams.getOrDefault(stream, List.of());
  }

  /** Keeps what was read of a stream from its first event on. */
  synchronized void keep(String stream, List<DomainEventMessage<?>> read) {
    if (!read.isEmpty() && isWhole(read)) {
      put(stream, List.copyOf(read));
      readAgain.add(stream);
    }
  }

  /**
   * Keeps an event that was recorded, where it follows what is kept of a stream that was read since it got its last one:
   * whoever keeps the aggregate itself does not read it again.
   */
  synchronized void add(DomainEventMessage<?> event) {
    var stream = event.getAggregateIdentifier();
    if (!readAgain.remove(stream)) {
      return;
    }
    var kept = find(stream);
    if (event.getSequenceNumber() == kept.size() && kept.size() < EVENTS_OF_A_STREAM) {
      var longer = new ArrayList<DomainEventMessage<?>>(kept.size() + 1);
      longer.addAll(kept);
      longer.add(event);
      put(stream, longer);
    }
  }

  /** An upcaster may have left an event out, or made two of one. */
  private static boolean isWhole(List<DomainEventMessage<?>> read) {
    return read.size() <= EVENTS_OF_A_STREAM && read.getLast().getSequenceNumber() == read.size() - 1;
  }

  private void put(String stream, List<DomainEventMessage<?>> read) {
    var before = streams.put(stream, read);
    events += read.size() - (before == null ? 0 : before.size());
    var oldest = streams.entrySet().iterator();
    while (events > EVENTS) {
      var dropped = oldest.next();
      events -= dropped.getValue().size();
      readAgain.remove(dropped.getKey());
      oldest.remove();
    }
  }
}
