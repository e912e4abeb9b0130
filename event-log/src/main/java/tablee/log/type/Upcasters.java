package tablee.log.type;

import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Every upcaster there is, in the order in which they apply: what was released once is read for ever. */
public final class Upcasters {

  private Upcasters() {}

  public static List<EventUpcaster> all() {
    return List.of(new AxisProposedWithoutReason());
  }
}
