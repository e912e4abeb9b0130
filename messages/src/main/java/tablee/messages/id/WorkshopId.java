package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a workshop, in the whole installation. */
public record WorkshopId(String value) implements Id {
  @JsonCreator
  public WorkshopId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
