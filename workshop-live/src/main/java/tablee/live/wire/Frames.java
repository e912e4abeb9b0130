package tablee.live.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tablee.board.Card;
import tablee.board.Change;
import tablee.board.Mine;
import tablee.board.Section;
import tablee.messages.Rejection;
import tablee.messages.Role;
import tablee.messages.id.WorkshopId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * The server's frames as UTF-8. What many receive is made of parts that are encoded once and shared; nobody may
 * write into a returned array.
 */
public final class Frames {

  /** The protocol's version. */
  public static final int VERSION = 1;

  private static final byte[] CHANGES = utf8("{\"type\":\"changes\",\"changes\":[");
  private static final byte[] CHANGES_END = utf8("]}");
  private static final byte[] PONG = utf8("{\"type\":\"pong\"}");

  private Frames() {}

  /** Why a client gets a snapshot. */
  public enum Reason {
    /** It holds no board. */
    FIRST,
    /** Its board is of another log. */
    OTHER_LOG,
    /** It missed more than is kept at hand. */
    TOO_FAR,
    /** It could not keep up with the changes. */
    SLOW;

    /** Its name on the wire: {@code too-far}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private record Welcome(
    String type,
    int v,
    String log,
    WorkshopId workshop,
    Role role,
    String me,
    long heartbeat,
    String now
  ) {}

  private record Ack(String type, String id, @Nullable Long position) {}

  private record Fault(String type, String code, String message, @Nullable String id) {}

  private record Bye(String type, int code, String message) {}

  private record LineOpened(String type, String line) {}

  private record Presence(
    String type,
    @Nullable Boolean fresh,
    @Nullable Set<String> here,
    @Nullable Set<String> gone,
    @Nullable Map<String, Writers> writing
  ) {}

  /**
   * Those who write in one cell.
   *
   * @param people how many
   * @param by who they are; null where the phase hides authors
   */
  public record Writers(int people, @Nullable Set<String> by) {}

  /** @param now by the server's clock, for those who count down to a moment of it */
  public static byte[] welcome(
    String log,
    WorkshopId workshop,
    Role role,
    String me,
    Duration heartbeat,
    Instant now
  ) {
    return bytes(
      new Welcome("welcome", VERSION, log, workshop, role, me, heartbeat.toSeconds(), now.toString())
    );
  }

  /** @param position null when nothing had to change */
  public static byte[] ack(String id, @Nullable Long position) {
    return bytes(new Ack("ack", id, position));
  }

  public static byte[] refused(String id, Rejection rejection, String message) {
    var frame = Json.MAPPER.createObjectNode().put("type", "refused").put("id", id);
    frame.setAll(refusal(rejection, message));
    return bytes(frame);
  }

  /** A refusal's members, as they stand in frames and in the bodies of HTTP errors. */
  public static ObjectNode refusal(Rejection rejection, String message) {
    var refusal = Json.MAPPER.createObjectNode()
      .put("code", rejection.code())
      .put("message", message)
      .put("advice", rejection.advice().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    ObjectNode details = Json.MAPPER.valueToTree(rejection);
    if (!details.isEmpty()) {
      refusal.set("details", details);
    }
    return refusal;
  }

  /** @param id the command's, where there is one */
  public static byte[] error(Trouble trouble, String message, @Nullable String id) {
    return bytes(new Fault("error", trouble.code(), message, id));
  }

  public static byte[] bye(Goodbye goodbye, String message) {
    return bytes(new Bye("bye", goodbye.code(), message));
  }

  /** The first frame of a line over HTTP: its name, which frames that come up have to carry. */
  public static byte[] line(String name) {
    return bytes(new LineOpened("line", name));
  }

  /**
   * Who is here, and who writes where.
   *
   * @param fresh whether this replaces what was told before, instead of adding to it
   * @param writing by cell; a cell without people has nobody any more
   */
  public static byte[] presence(
    boolean fresh,
    Set<String> here,
    Set<String> gone,
    Map<String, Writers> writing
  ) {
    return bytes(
      new Presence(
        "presence",
        fresh ? true : null,
        here.isEmpty() ? null : here,
        gone.isEmpty() ? null : gone,
        writing.isEmpty() ? null : writing
      )
    );
  }

  public static byte[] pong() {
    return PONG;
  }

  /** A board as it stands in snapshots, to be shared by everybody who sees it alike. */
  public static byte[] board(Map<Section, Map<String, Card>> cards) {
    var bytes = new ByteArrayOutputStream(4_096);
    try (var json = Json.MAPPER.createGenerator(bytes)) {
      cards(json, cards);
    }
    return bytes.toByteArray();
  }

  /**
   * @param board from {@link #board}
   * @param mine for participants
   */
  public static byte[] snapshot(Reason reason, long position, byte[] board, @Nullable Mine mine) {
    var head = utf8(
      "{\"type\":\"snapshot\",\"reason\":\"" + reason.word() + "\",\"position\":" + position + ",\"board\":"
    );
    var own = mine == null ? new byte[0] : bytes(mine);
    var frame = new ByteArrayOutputStream(head.length + board.length + own.length + 10);
    frame.writeBytes(head);
    frame.writeBytes(board);
    if (mine != null) {
      frame.writeBytes(MINE);
      frame.writeBytes(own);
    }
    frame.write('}');
    return frame.toByteArray();
  }

  private static final byte[] MINE = utf8(",\"mine\":");

  /** One change, to stand in a frame of {@link #changes}. */
  public static byte[] change(Change change) {
    var bytes = new ByteArrayOutputStream(512);
    try (var json = Json.MAPPER.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberProperty("position", change.position());
      json.writeNumberProperty("previous", change.previous());
      json.writeStringProperty("at", change.at().toString());
      json.writeStringProperty("kind", change.kind());
      if (change.by() != null) {
        json.writeStringProperty("by", change.by().toString());
      }
      if (change.onBehalf() != null) {
        json.writeName("onBehalf");
        json.writePOJO(change.onBehalf());
      }
      if (change.undoes() != null) {
        json.writeNumberProperty("undoes", change.undoes());
      }
      if (!change.put().isEmpty()) {
        json.writeName("put");
        cards(json, change.put());
      }
      if (!change.drop().isEmpty()) {
        json.writeName("drop");
        json.writeStartObject();
        change.drop().forEach((section, ids) -> {
          json.writeName(section.word());
          json.writePOJO(ids);
        });
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void cards(JsonGenerator json, Map<Section, Map<String, Card>> cards) {
    json.writeStartObject();
    cards.forEach((section, ids) -> {
      json.writeName(section.word());
      json.writePOJO(ids);
    });
    json.writeEndObject();
  }

  /** The same change for somebody whose own part it changes. */
  public static byte[] withMine(byte[] change, Mine mine) {
    var own = bytes(mine);
    var both = new ByteArrayOutputStream(change.length + MINE.length + own.length);
    both.write(change, 0, change.length - 1);
    both.writeBytes(MINE);
    both.writeBytes(own);
    both.write('}');
    return both.toByteArray();
  }

  /** One frame of many changes, in their order. */
  public static byte[] changes(List<byte[]> changes) {
    int size = CHANGES.length + CHANGES_END.length;
    for (var change : changes) {
      size += change.length + 1;
    }
    var frame = new ByteArrayOutputStream(size);
    frame.writeBytes(CHANGES);
    boolean first = true;
    for (var change : changes) {
      if (!first) {
        frame.write(',');
      }
      first = false;
      frame.writeBytes(change);
    }
    frame.writeBytes(CHANGES_END);
    return frame.toByteArray();
  }

  private static byte[] bytes(Object value) {
    return Json.MAPPER.writeValueAsBytes(value);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
