package tablee.messages.id;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Names an item of the library standing beside something of a workshop. */
public record AttachmentId(String value) implements Id {
  @JsonCreator
  public AttachmentId {
    Id.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
