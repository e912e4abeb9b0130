package tablee.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a device shows: the board as the server's frames made it, by the fold that docs/protocol.md gives. Not
 * thread-safe.
 */
public final class Screen {

  private final Map<String, Map<String, JsonNode>> sections = new LinkedHashMap<>();
  private long position;

  @Nullable
  private String log;

  public long position() {
    return position;
  }

  @Nullable
  String log() {
    return log;
  }

  /** A section's cards by id. */
  public Map<String, JsonNode> section(String name) {
    return sections.getOrDefault(name, Map.of());
  }

  void welcome(JsonNode frame) {
    log = frame.path("log").asString();
  }

  void snapshot(JsonNode frame) {
    sections.clear();
    frame
      .path("board")
      .properties()
      .forEach(section -> put(section.getKey(), section.getValue()));
    position = frame.path("position").asLong();
  }

  /**
   * @return whether the change moved the position; one that is known already does not
   * @throws IllegalStateException if changes before this one are missing
   */
  boolean change(JsonNode change) {
    if (change.path("position").asLong() <= position) {
      return false;
    }
    if (change.path("previous").asLong() != position) {
      throw new IllegalStateException("at " + position + ", got " + change.path("previous"));
    }
    change
      .path("put")
      .properties()
      .forEach(section -> put(section.getKey(), section.getValue()));
    change
      .path("drop")
      .properties()
      .forEach(section -> {
        var cards = sections.getOrDefault(section.getKey(), new LinkedHashMap<>());
        section.getValue().forEach(id -> cards.remove(id.asString()));
      });
    position = change.path("position").asLong();
    return true;
  }

  private void put(String section, JsonNode cards) {
    var known = sections.computeIfAbsent(section, _ -> new LinkedHashMap<>());
    cards.properties().forEach(card -> known.put(card.getKey(), card.getValue()));
  }
}
