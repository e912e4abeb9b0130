package tablee.board;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.id.TableId;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;
import tablee.messages.moderation.ModerationEvent;

/** What is kept from sight, and which tables may not write. */
final class Moderation {

  private record Hidden(Contribution what, String reason, Actor by, Instant at) {}

  private final Map<String, Hidden> hidden = new LinkedHashMap<>();
  private final Map<TableId, String> locked = new LinkedHashMap<>();
  private final Set<String> later;

  /** @param later what is kept from sight by now, wherever the fold stands */
  Moderation(Set<Contribution> later) {
    this.later = later.stream().map(Moderation::key).collect(Collectors.toUnmodifiableSet());
  }

  void evolve(ModerationEvent event, Instant at, Touched touched) {
    switch (event) {
      case ModerationEvent.ContributionHidden it -> {
        hidden.put(key(it.what()), new Hidden(it.what(), it.reason(), it.by(), at));
        touched.card(Section.HIDDEN, key(it.what()));
      }
      case ModerationEvent.ContributionRestored it -> {
        hidden.remove(key(it.what()));
        touched.card(Section.HIDDEN, key(it.what()));
      }
      case ModerationEvent.TableLocked it -> {
        locked.put(it.table(), it.reason());
        touched.card(Section.TABLES, it.table());
      }
      case ModerationEvent.TableUnlocked it -> {
        locked.remove(it.table());
        touched.card(Section.TABLES, it.table());
      }
    }
  }

  /** Where a contribution stands on the board: its section's name, a slash, its id there. */
  private static String key(Contribution what) {
    return key(section(what.kind()), what.id());
  }

  private static String key(Section section, String id) {
    return section.word() + "/" + id;
  }

  static Section section(ContributionKind kind) {
    return switch (kind) {
      case AXIS -> Section.AXES;
      case ROW -> Section.ROWS;
      case CELL -> Section.CELLS;
      case FACET -> Section.FACETS;
      case SIDE -> Section.SIDES;
      case EXPECTATION -> Section.EXPECTATIONS;
      case ANSWER -> Section.ANSWERS;
      case GROUPING -> Section.GROUPINGS;
    };
  }

  boolean hides(Section section, String id) {
    if (hidden.isEmpty() && later.isEmpty()) {
      return false;
    }
    var key = key(section, id);
    return hidden.containsKey(key) || later.contains(key);
  }

  Iterable<String> ids() {
    return hidden.keySet();
  }

  List<Contribution> contributions() {
    return hidden.values().stream().map(Hidden::what).toList();
  }

  @Nullable
  Card card(String id) {
    var it = hidden.get(id);
    return it == null ? null : new Card.HiddenCard(it.what, it.reason, it.by, it.at);
  }

  /** What its author is told of something hidden. */
  Mine.Hidden told(Contribution what, String text) {
    var it = hidden.get(key(what));
    if (it == null) {
      throw new IllegalStateException(what + " is not hidden on the board");
    }
    return new Mine.Hidden(what, text, it.reason);
  }

  static String id(Contribution what) {
    return key(what);
  }

  /** Why a table may not write; null for one that may. */
  @Nullable
  String lock(@Nullable TableId table) {
    return table == null ? null : locked.get(table);
  }
}
