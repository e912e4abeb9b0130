package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a thematic axis, and with it the group and the grid that work on it. */
public record AxisId(String value) implements Id {
  @JsonCreator
  public AxisId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
