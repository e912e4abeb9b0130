package tablee.verification.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import tablee.log.axon.EventDecoder;
import tablee.log.storage.Bytes;
import tablee.log.storage.Commit;
import tablee.log.storage.Entry;
import tablee.log.type.EventSerializer;
import tablee.log.type.EventTypes;
import tablee.log.type.Upcasters;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Events;
import tablee.messages.axis.AxisEvent.AxisRevised;
import tablee.messages.id.AxisId;
import tablee.messages.id.FacilitatorId;
import tablee.messages.id.WorkshopId;

/** Events to append, as the application would write them. */
public final class Facts {

  private static final EventSerializer SERIALIZER = new EventSerializer(new EventTypes(Events.all()));
  private static final Actor SOMEBODY = Actor.facilitator(new FacilitatorId("f1"));

  private Facts() {}

  public static EventDecoder decoder() {
    return new EventDecoder(SERIALIZER, new EventUpcasterChain(Upcasters.all()));
  }

  public static EventSerializer serializer() {
    return SERIALIZER;
  }

  /** An event whose title ends in a number. */
  public static AxisRevised event(String stream, long number) {
    return new AxisRevised(
      new WorkshopId("w-" + stream),
      new AxisId(stream),
      "Mobilités douces " + number,
      "Se déplacer sans voiture, du bourg à la gare, quand le dernier car est passé",
      SOMEBODY
    );
  }

  /** The number behind {@link #event}. */
  public static long number(Event event) {
    var title = ((AxisRevised) event).title();
    return Long.parseLong(title.substring(title.lastIndexOf(' ') + 1));
  }

  /** A commit of some events of one stream. */
  public static Commit commit(
    @Nullable String key,
    String stream,
    long sequence,
    List<? extends Event> events,
    Instant at
  ) {
    var entries = new ArrayList<Entry>(events.size());
    for (int i = 0; i < events.size(); i++) {
      var serialized = SERIALIZER.serialize(events.get(i), byte[].class);
      entries.add(
        new Entry(
          UUID.randomUUID().toString(),
          stream,
          sequence + i,
          "axis",
          events.get(i).scope(),
          serialized.getType().getName(),
          serialized.getType().getRevision(),
          at,
          Bytes.of(serialized.getData()),
          null
        )
      );
    }
    return new Commit(key, Map.of(), entries);
  }
}
