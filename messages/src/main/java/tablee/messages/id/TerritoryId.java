package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a territory within its programme. */
public record TerritoryId(String value) implements Id {
  @JsonCreator
  public TerritoryId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
