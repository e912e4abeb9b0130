package tablee.log.type;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code axis-proposed} from revision 0, of the prototype, to 1: a table gave a theme and no reason for it. The reason
 * is left empty, as a table may still leave it.
 */
final class AxisProposedWithoutReason extends SingleEventUpcaster {

  private static final SimpleSerializedType FROM = new SimpleSerializedType("axis-proposed", "0");
  private static final SimpleSerializedType TO = new SimpleSerializedType("axis-proposed", "1");

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(FROM);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(TO, JsonNode.class, payload -> {
      ((ObjectNode) payload).put("reason", "");
      return payload;
    });
  }
}
