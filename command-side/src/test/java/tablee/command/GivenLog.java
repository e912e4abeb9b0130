package tablee.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tablee.messages.Event;
import tablee.messages.log.EventLog;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;

/** A log that holds what a test says. */
public final class GivenLog implements EventLog {

  private final Map<String, List<Recorded>> streams = new HashMap<>();
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private long head;

  public GivenLog(List<Event> events) {
    events.forEach(this::add);
  }

  public void add(Event event) {
    var stream = streams.computeIfAbsent(Story.streamOf(event), _ -> new ArrayList<>());
    stream.add(new Recorded(++head, Story.streamOf(event), stream.size(), Instant.EPOCH, event));
  }

  public void holds(String commandKey, Receipt receipt) {
    receipts.put(commandKey, receipt);
  }

  /** The keys that somebody asked for. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public List<Recorded> stream(String stream, long fromSequence) {
    return streams
      .getOrDefault(stream, List.of())
      .stream()
      .filter(recorded -> recorded.sequence() >= fromSequence)
      .toList();
  }

  @Override
  public Optional<Receipt> find(String commandKey) {
    asked.add(commandKey);
    return Optional.ofNullable(receipts.get(commandKey));
  }

  @Override
  public long head() {
    return head;
  }

  @Override
  public String incarnation() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Recorded> read(String scope, long after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Following follow(Consumer<List<Recorded>> listener) {
    throw new UnsupportedOperationException();
  }
}
