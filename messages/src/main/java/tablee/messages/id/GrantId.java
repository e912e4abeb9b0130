package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a link that was given out, so that it can be withdrawn. */
public record GrantId(String value) implements Id {
  @JsonCreator
  public GrantId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
