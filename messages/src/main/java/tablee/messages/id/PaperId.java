package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names one filled-in ballot paper; a voter who changes their mind hands in another one, under another id. */
public record PaperId(String value) implements Id {
  @JsonCreator
  public PaperId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
