package tablee.board;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client shows: a snapshot and then every change, applied by the protocol's rule and nothing else. */
final class Screen {

  private final Map<Section, Map<String, Card>> cards = new EnumMap<>(Section.class);
  private long position;

  static Screen showing(Board board, Audience audience, Names names) {
    var screen = new Screen();
    board
      .cards(audience, names)
      .forEach((section, seen) -> screen.cards.put(section, new LinkedHashMap<>(seen)));
    screen.position = board.position();
    return screen;
  }

  void take(Change change) {
    if (change.previous() != position) {
      throw new IllegalStateException("at " + position + ", not at " + change.previous());
    }
    change
      .put()
      .forEach((section, put) -> cards.computeIfAbsent(section, _ -> new LinkedHashMap<>()).putAll(put));
    change.drop().forEach((section, dropped) ->
      cards.computeIfPresent(section, (_, seen) -> {
        dropped.forEach(seen::remove);
        return seen.isEmpty() ? null : seen;
      })
    );
    position = change.position();
  }

  Map<Section, Map<String, Card>> cards() {
    return cards;
  }
}
