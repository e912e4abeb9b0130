package tablee.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.axis.AxisEvent;
import tablee.messages.ballot.Grounds;
import tablee.messages.id.AxisId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;

/** Axes and their lineage. */
final class Axes {

  private static final String UNSAID = "…";

  private static final class Axis {

    final AxisId id;
    final @Nullable TableId table;
    final Actor by;
    final List<AxisId> from;
    final int order;
    final @Nullable GroupingId grouping;
    final @Nullable WorkshopId origin;
    String title;
    String reason;

    @Nullable
    AxisId into;

    boolean ended;
    boolean veiled;
    boolean validated;

    @Nullable
    Grounds grounds;

    Axis(AxisEvent.AxisProposed proposed, int order) {
      this.id = proposed.axis();
      this.table = proposed.table();
      this.by = proposed.by();
      this.from = List.of();
      this.order = order;
      this.origin = null;
      this.title = proposed.title();
      this.reason = proposed.reason();
      this.grouping = null;
    }

    Axis(AxisEvent.AxesMerged merged, int order) {
      this.id = merged.axis();
      this.table = null;
      this.by = merged.by();
      this.from = merged.from();
      this.order = order;
      this.origin = null;
      this.title = merged.title();
      this.reason = merged.reason();
      this.grouping = merged.grouping();
    }

    Axis(AxisEvent.AxisInherited inherited, int order) {
      this.id = inherited.axis();
      this.table = null;
      this.by = inherited.author();
      this.from = List.of();
      this.order = order;
      this.origin = inherited.snapshot().workshop();
      this.title = inherited.title();
      this.reason = inherited.reason();
      this.validated = inherited.validated();
      this.grouping = null;
    }
  }

  private final Map<String, Axis> axes = new LinkedHashMap<>();
  private final Map<ParticipantId, List<Axis>> byAuthor = new LinkedHashMap<>();

  /** @param hides whether what is proposed now is hidden from other tables */
  void evolve(AxisEvent event, boolean hides, Touched touched) {
    switch (event) {
      case AxisEvent.AxisProposed proposed -> {
        var axis = new Axis(proposed, axes.size());
        axes.put(axis.id.value(), axis);
        axis.veiled = hides;
        axis.by
          .participant()
          .ifPresent(author -> byAuthor.computeIfAbsent(author, _ -> new ArrayList<>()).add(axis));
        touch(axis, touched);
      }
      case AxisEvent.AxisRevised revised -> {
        var axis = axis(revised.axis());
        axis.title = revised.title();
        axis.reason = revised.reason();
        touch(axis, touched);
      }
      case AxisEvent.AxisWithdrawn withdrawn -> {
        var axis = axis(withdrawn.axis());
        axis.ended = true;
        touch(axis, touched);
      }
      case AxisEvent.AxisRestored restored -> {
        var axis = axis(restored.axis());
        axis.ended = false;
        touch(axis, touched);
      }
      case AxisEvent.AxesMerged merged -> {
        var split = axes.get(merged.axis().value());
        var axis = new Axis(merged, split == null ? axes.size() : split.order);
        axes.put(axis.id.value(), axis);
        touched.card(Section.AXES, axis.id);
        lead(merged.from(), merged.axis(), touched);
      }
      case AxisEvent.AxisSplit split -> {
        axis(split.axis()).ended = true;
        touched.card(Section.AXES, split.axis());
        lead(split.into(), null, touched);
      }
      case AxisEvent.AxisValidated validated -> {
        axis(validated.axis()).validated = true;
        axis(validated.axis()).grounds = validated.grounds();
        touched.card(Section.AXES, validated.axis());
      }
      case AxisEvent.ValidationWithdrawn withdrawn -> {
        axis(withdrawn.axis()).validated = false;
        axis(withdrawn.axis()).grounds = null;
        touched.card(Section.AXES, withdrawn.axis());
      }
      case AxisEvent.AxisInherited inherited -> {
        var before = axes.get(inherited.axis().value());
        var axis = new Axis(inherited, before == null ? axes.size() : before.order);
        axes.put(axis.id.value(), axis);
        touched.card(Section.AXES, axis.id);
      }
    }
  }

  private void lead(List<AxisId> sources, @Nullable AxisId into, Touched touched) {
    for (var source : sources) {
      axis(source).into = into;
      touched.card(Section.AXES, source);
    }
  }

  /** Shows everybody what only a table saw. */
  void unveil(Touched touched) {
    for (var axis : axes.values()) {
      if (axis.veiled) {
        axis.veiled = false;
        touched.card(Section.AXES, axis.id);
      }
    }
  }

  /** The tables that have axes which only they see. */
  Set<TableId> veiledTables() {
    Set<TableId> tables = new LinkedHashSet<>();
    for (var axis : axes.values()) {
      if (axis.veiled && axis.table != null) {
        tables.add(axis.table);
      }
    }
    return tables;
  }

  /** What a table sees of its own that others do not see yet; null where everybody sees the same. */
  @Nullable
  Map<AxisId, Card.AxisCard> veiledAt(@Nullable TableId table, Eyes eyes, Predicate<AxisId> hidden) {
    Map<AxisId, Card.AxisCard> veiled = new LinkedHashMap<>();
    for (var axis : axes.values()) {
      if (
        axis.veiled && !axis.ended && axis.table != null && axis.table.equals(table) && !hidden.test(axis.id)
      ) {
        veiled.put(axis.id, card(axis, eyes));
      }
    }
    return veiled.isEmpty() ? null : veiled;
  }

  /** Whether an audience has never seen an axis and does not see it now. */
  boolean isVeiledFrom(String id, Eyes eyes) {
    var axis = axes.get(id);
    return axis != null && axis.veiled && !eyes.facilitate();
  }

  private static void touch(Axis axis, Touched touched) {
    touched.card(Section.AXES, axis.id);
    axis.by.participant().ifPresent(touched::own);
  }

  private Axis axis(AxisId id) {
    var axis = axes.get(id.value());
    if (axis == null) {
      throw new IllegalStateException("no axis " + id + " on the board");
    }
    return axis;
  }

  Iterable<String> ids() {
    return axes.keySet();
  }

  List<AxisId> proposedBy(ParticipantId author) {
    return byAuthor
      .getOrDefault(author, List.of())
      .stream()
      .filter(axis -> !axis.ended)
      .map(axis -> axis.id)
      .toList();
  }

  Map<AxisId, Mine.WithdrawnAxis> withdrawnBy(ParticipantId author) {
    var withdrawn = new LinkedHashMap<AxisId, Mine.WithdrawnAxis>();
    for (var axis : byAuthor.getOrDefault(author, List.of())) {
      if (axis.ended && axis.table != null) {
        withdrawn.put(axis.id, new Mine.WithdrawnAxis(axis.table, axis.title, axis.reason));
      }
    }
    return withdrawn;
  }

  @Nullable
  Card card(String id, Eyes eyes) {
    var axis = axes.get(id);
    if (axis == null || ((axis.ended || axis.veiled) && !eyes.facilitate())) {
      return null;
    }
    return card(axis, eyes);
  }

  Authored authored(String id) {
    var axis = axes.get(id);
    return axis == null ? Authored.NOTHING : Authored.of(Stream.of(axis.by), axis.title);
  }

  /** An axis of which nothing is said but where it stands in the lineage. */
  @Nullable
  Card redacted(String id) {
    var axis = axes.get(id);
    return axis == null
      ? null
      : new Card.AxisCard(
          axis.table,
          UNSAID,
          null,
          null,
          axis.from,
          axis.into,
          axis.ended ? true : null,
          axis.validated ? true : null,
          axis.grounds,
          axis.grouping,
          axis.order,
          axis.origin
        );
  }

  private static Card.AxisCard card(Axis axis, Eyes eyes) {
    return new Card.AxisCard(
      axis.table,
      axis.title,
      axis.reason.isEmpty() ? null : axis.reason,
      eyes.author(axis.by),
      axis.from,
      axis.into,
      axis.ended ? true : null,
      axis.validated ? true : null,
      axis.grounds,
      axis.grouping,
      axis.order,
      axis.origin
    );
  }
}
