package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names one of the opposing positions of a controversy. */
public record SideId(String value) implements Id {
  @JsonCreator
  public SideId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
