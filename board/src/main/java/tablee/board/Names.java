package tablee.board;

import org.jspecify.annotations.Nullable;
import tablee.messages.id.ParticipantId;

/** Nicknames, which live beside the log. */
@FunctionalInterface
public interface Names {
  /** Null once it was erased. */
  @Nullable
  String of(ParticipantId participant);
}
