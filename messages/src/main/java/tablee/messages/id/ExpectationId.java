package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names what somebody hopes for of a workshop. */
public record ExpectationId(String value) implements Id {
  @JsonCreator
  public ExpectationId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
