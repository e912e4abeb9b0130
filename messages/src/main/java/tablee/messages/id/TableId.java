package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a table of one workshop. */
public record TableId(String value) implements Id {
  @JsonCreator
  public TableId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
