package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a round of votes. */
public record BallotId(String value) implements Id {
  @JsonCreator
  public BallotId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
