package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names one item of a group's answers to the method's questions. */
public record AnswerId(String value) implements Id {
  @JsonCreator
  public AnswerId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
