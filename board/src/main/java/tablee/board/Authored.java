package tablee.board;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tablee.messages.Actor;
import tablee.messages.id.ParticipantId;

/**
 * A contribution as its authors know it.
 *
 * @param by the participants among those who wrote it
 * @param text what it says, however much of it there is to tell
 */
record Authored(Set<ParticipantId> by, String text) {
  static final Authored NOTHING = new Authored(Set.of(), "");

  static Authored of(Stream<Actor> by, String text) {
    return new Authored(
      by.map(Actor::participant).flatMap(Optional::stream).collect(LinkedHashSet::new, Set::add, Set::addAll),
      text
    );
  }
}
