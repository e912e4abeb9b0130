package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names an amendment of a recommendation. */
public record AmendmentId(String value) implements Id {
  @JsonCreator
  public AmendmentId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
