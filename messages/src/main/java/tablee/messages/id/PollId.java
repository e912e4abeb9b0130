package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a poll for a date within its workshop. */
public record PollId(String value) implements Id {
  @JsonCreator
  public PollId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
