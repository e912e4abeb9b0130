package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a facilitator of one workshop: whoever holds one of its facilitator links. */
public record FacilitatorId(String value) implements Id {
  @JsonCreator
  public FacilitatorId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
