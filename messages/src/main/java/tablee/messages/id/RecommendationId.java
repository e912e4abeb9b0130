package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a recommendation within its programme. */
public record RecommendationId(String value) implements Id {
  @JsonCreator
  public RecommendationId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
