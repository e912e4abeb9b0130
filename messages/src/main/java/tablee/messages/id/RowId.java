package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a row of an analysis grid; it stays the same from workshop to workshop. */
public record RowId(String value) implements Id {
  @JsonCreator
  public RowId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
