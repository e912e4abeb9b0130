package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a programme. */
public record ProgrammeId(String value) implements Id {
  @JsonCreator
  public ProgrammeId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
