package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names an item of a programme's library. */
public record ItemId(String value) implements Id {
  @JsonCreator
  public ItemId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
