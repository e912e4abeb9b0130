package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names a participant of one workshop, and nobody outside it. */
public record ParticipantId(String value) implements Id {
  @JsonCreator
  public ParticipantId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
