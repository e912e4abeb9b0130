package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a proposal to bring axes together. */
public record GroupingId(String value) implements Id {
  @JsonCreator
  public GroupingId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
