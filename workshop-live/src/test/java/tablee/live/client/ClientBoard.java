package tablee.live.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a client holds, by the protocol's rules and nothing else: it knows no card and no section. */
public final class ClientBoard {

  private static final JsonMapper JSON = new JsonMapper();

  /** What became of a change. */
  public enum Taken {
    APPLIED,
    SEEN_BEFORE,
    GAP,
  }

  private ObjectNode board = JSON.createObjectNode();
  private @Nullable JsonNode mine;
  private long position;

  public void snapshot(JsonNode frame) {
    board = (ObjectNode) frame.path("board").deepCopy();
    mine = frame.get("mine");
    position = frame.path("position").longValue();
  }

  /** Takes over what another one holds. */
  public void restore(ClientBoard other) {
    board = other.board.deepCopy();
    mine = other.mine;
    position = other.position;
  }

  public Taken take(JsonNode change) {
    if (change.path("position").longValue() <= position) {
      return Taken.SEEN_BEFORE;
    }
    if (change.path("previous").longValue() != position) {
      return Taken.GAP;
    }
    for (var section : change.path("put").properties()) {
      var cards = board.withObjectProperty(section.getKey());
      section
        .getValue()
        .properties()
        .forEach(card -> cards.set(card.getKey(), card.getValue()));
    }
    for (var section : change.path("drop").properties()) {
      var cards = board.withObjectProperty(section.getKey());
      section.getValue().forEach(id -> cards.remove(id.stringValue()));
      if (cards.isEmpty()) {
        board.remove(section.getKey());
      }
    }
    if (change.has("mine")) {
      mine = change.get("mine");
    }
    position = change.path("position").longValue();
    return Taken.APPLIED;
  }

  public long position() {
    return position;
  }

  public ObjectNode board() {
    return board;
  }

  public @Nullable JsonNode mine() {
    return mine;
  }

  /** Position, board and own part, as the shared cases write them down. */
  public ObjectNode asJson() {
    var all = JSON.createObjectNode();
    all.set("position", JSON.readTree(Long.toString(position)));
    all.set("board", board);
    if (mine != null) {
      all.set("mine", mine);
    }
    return all;
  }
}
