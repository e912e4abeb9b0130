package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a date that a poll proposes. */
public record OptionId(String value) implements Id {
  @JsonCreator
  public OptionId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
