package tablee.board;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tablee.messages.id.Id;
import tablee.messages.id.ParticipantId;

/** What one event changed: the cards to render again, and the people whose own part changed. */
final class Touched {

  final Map<Section, Set<String>> cards = new EnumMap<>(Section.class);
  final Set<ParticipantId> own = new LinkedHashSet<>();

  void card(Section section, Id id) {
    card(section, id.value());
  }

  void card(Section section, String id) {
    cards.computeIfAbsent(section, _ -> new LinkedHashSet<>()).add(id);
  }

  void cards(Section section, Iterable<String> ids) {
    ids.forEach(id -> card(section, id));
  }

  boolean has(Section section, String id) {
    return cards.getOrDefault(section, Set.of()).contains(id);
  }

  void own(ParticipantId participant) {
    own.add(participant);
  }
}
