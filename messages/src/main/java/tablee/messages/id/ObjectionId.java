package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names an objection to a recommendation. */
public record ObjectionId(String value) implements Id {
  @JsonCreator
  public ObjectionId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
