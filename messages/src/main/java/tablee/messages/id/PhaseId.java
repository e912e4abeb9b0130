package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a phase of a method, such as {@code exploration}. */
public record PhaseId(String value) implements Id {
  @JsonCreator
  public PhaseId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
