package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a piece of homework; it stays the same from workshop to workshop. */
public record HomeworkId(String value) implements Id {
  @JsonCreator
  public HomeworkId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
