package tablee.stomp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Controller;
import tablee.log.Journal;
import tablee.log.storage.Bytes;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.log.storage.Verdict;

/** Records what somebody sends, and then tells everybody who has subscribed. There are no rules. */
@Controller
class Facets {

  private final Journal journal;
  private final SimpMessagingTemplate everybody;
  private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();

  Facets(Journal journal, SimpMessagingTemplate everybody) {
    this.journal = journal;
    this.everybody = everybody;
  }

  @MessageMapping("/{workshop}/{who}")
  void revise(
    @DestinationVariable String workshop,
    @DestinationVariable String who,
    @Payload byte[] facet
  ) {
    var now = Instant.now();
    var stream = "grid:" + workshop + ":" + who;
    long sequence = sequences.computeIfAbsent(stream, _ -> new AtomicLong()).getAndIncrement();
    var id = UUID.randomUUID().toString();
    var entry = new Entry(
      id,
      stream,
      sequence,
      "grid",
      workshop,
      "facet-revised",
      "1",
      now,
      Bytes.of(facet),
      null
    );
    if (
      journal.append(new Commit(id, Map.of(), List.of(entry)), List.of()) instanceof
      Verdict.Accepted(var receipt)
    ) {
      long previous = last.computeIfAbsent(workshop, _ -> new AtomicLong()).getAndSet(receipt.last());
      var text = new String(facet, StandardCharsets.UTF_8);
      everybody.convertAndSend(
        "/topic/" + workshop,
        change(receipt.last(), previous, now, who, text).getBytes(StandardCharsets.UTF_8)
      );
    }
  }

  /** As long as what the application sends for the same. */
  private static String change(long position, long previous, Instant at, String who, String facet) {
    return (
      "{\"type\":\"changes\",\"changes\":[{\"position\":%d,\"previous\":%d,\"at\":\"%s\"," +
      "\"kind\":\"facet-revised\",\"by\":\"participant:%s\",\"put\":{\"facets\":{\"f1\":%s}}}]}"
    ).formatted(position, previous, at, who, facet);
  }
}
