package tablee.live.wire;

import org.jspecify.annotations.Nullable;
import tablee.messages.id.Id;
import tablee.messages.id.RowId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads frames from clients. Members that a frame doesn't know are passed over, except among a command's args. */
public final class Incoming {

  private static final int SHORTEST_COMMAND_ID = 8;

  private Incoming() {}

  /**
   * @param utf8 one whole frame
   * @throws UnreadableException if it is none
   */
  public static FromClient read(byte[] utf8) throws UnreadableException {
    var frame = object(utf8);
    return switch (text(frame, "type")) {
      case "hello" -> hello(frame);
      case "command" -> order(frame);
      case "writing" -> writing(frame);
      case "ping" -> new FromClient.Ping();
      default -> throw new UnreadableException(Trouble.TYPE_UNKNOWN, null);
    };
  }

  private static ObjectNode object(byte[] utf8) throws UnreadableException {
    try {
      if (Json.MAPPER.readTree(utf8) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException notJson) {
      // Answered below; what was sent is nobody's to see, not even in a log.
    }
    throw malformed();
  }

  private static FromClient.Hello hello(ObjectNode frame) throws UnreadableException {
    var version = frame.path("v");
    if (!version.isInt()) {
      throw malformed();
    }
    // A later version may say hello in another form; that it is another is all there is to tell.
    if (version.intValue() != Frames.VERSION) {
      return new FromClient.Hello(version.intValue(), "", Lang.FR, null);
    }
    return new FromClient.Hello(
      version.intValue(),
      text(frame, "token"),
      Lang.of(frame.path("lang").asString("")),
      resume(frame.path("resume"))
    );
  }

  private static FromClient.@Nullable Resume resume(JsonNode resume) throws UnreadableException {
    if (resume.isMissingNode() || resume.isNull()) {
      return null;
    }
    var position = resume.path("position");
    if (!position.isIntegralNumber() || !position.canConvertToLong() || position.longValue() < 0) {
      throw malformed();
    }
    return new FromClient.Resume(text(resume, "log"), position.longValue());
  }

  private static FromClient.Order order(ObjectNode frame) throws UnreadableException {
    var id = text(frame, "id");
    if (id.length() < SHORTEST_COMMAND_ID || !Id.isOne(id)) {
      throw malformed();
    }
    var args = frame.path("args");
    var onBehalf = frame.path("onBehalf");
    if (
      !frame.path("name").isString() ||
      !(args.isMissingNode() || args.isObject()) ||
      !(onBehalf.isMissingNode() || onBehalf.isObject())
    ) {
      throw new UnreadableException(Trouble.FRAME_MALFORMED, id);
    }
    return new FromClient.Order(
      id,
      frame.path("name").stringValue(),
      args instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode(),
      onBehalf instanceof ObjectNode object ? object : null
    );
  }

  private static FromClient.Writing writing(ObjectNode frame) throws UnreadableException {
    var cell = frame.path("cell");
    if (cell.isMissingNode() || cell.isNull()) {
      return new FromClient.Writing(null);
    }
    var written = text(frame, "cell");
    int dot = written.indexOf('.');
    if (dot < 0 || !Id.isOne(written.substring(0, dot)) || !Id.isOne(written.substring(dot + 1))) {
      throw malformed();
    }
    return new FromClient.Writing(
      new FromClient.Spot(new RowId(written.substring(0, dot)), written.substring(dot + 1))
    );
  }

  private static String text(JsonNode object, String member) throws UnreadableException {
    var text = object.path(member);
    if (!text.isString()) {
      throw malformed();
    }
    return text.stringValue();
  }

  private static UnreadableException malformed() {
    return new UnreadableException(Trouble.FRAME_MALFORMED, null);
  }
}
