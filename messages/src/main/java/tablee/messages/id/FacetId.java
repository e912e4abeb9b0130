package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a facet of a row. */
public record FacetId(String value) implements Id {
  @JsonCreator
  public FacetId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
