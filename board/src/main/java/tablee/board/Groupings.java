package tablee.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.axis.AxisEvent;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.id.AxisId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.ParticipantId;

/** Proposed groupings, what became of them, and how many support them. Who does leaves here only as one's own part. */
final class Groupings {

  private static final class Grouping {

    final GroupingId id;
    final List<AxisId> axes;
    final String title;
    final String reason;
    final Actor by;
    final int order;
    final Set<ParticipantId> supporters = new LinkedHashSet<>();

    @Nullable
    AxisId accepted;

    @Nullable
    String declined;

    boolean withdrawn;

    Grouping(GroupingEvent.GroupingProposed proposed, int order) {
      this.id = proposed.grouping();
      this.axes = proposed.axes();
      this.title = proposed.title();
      this.reason = proposed.reason();
      this.by = proposed.by();
      this.order = order;
    }
  }

  private final Map<String, Grouping> groupings = new LinkedHashMap<>();

  void evolve(GroupingEvent event, Touched touched) {
    touched.card(Section.GROUPINGS, event.grouping());
    switch (event) {
      case GroupingEvent.GroupingProposed it -> {
        groupings.put(it.grouping().value(), new Grouping(it, groupings.size()));
        it.by().participant().ifPresent(touched::own);
      }
      case GroupingEvent.GroupingSupported it -> {
        grouping(it.grouping()).supporters.add(it.participant());
        touched.own(it.participant());
      }
      case GroupingEvent.SupportWithdrawn it -> {
        grouping(it.grouping()).supporters.remove(it.participant());
        touched.own(it.participant());
      }
      case GroupingEvent.GroupingDeclined it -> grouping(it.grouping()).declined = it.reason();
      case GroupingEvent.GroupingWithdrawn it -> grouping(it.grouping()).withdrawn = true;
    }
  }

  void evolve(AxisEvent event, Touched touched) {
    if (event instanceof AxisEvent.AxesMerged merged && merged.grouping() != null) {
      grouping(merged.grouping()).accepted = merged.axis();
      touched.card(Section.GROUPINGS, merged.grouping());
    }
  }

  private Grouping grouping(GroupingId id) {
    var grouping = groupings.get(id.value());
    if (grouping == null) {
      throw new IllegalStateException("no grouping " + id + " on the board");
    }
    return grouping;
  }

  Iterable<String> ids() {
    return groupings.keySet();
  }

  List<GroupingId> proposedBy(ParticipantId participant) {
    List<GroupingId> own = new ArrayList<>();
    for (var grouping : groupings.values()) {
      if (grouping.by.equals(Actor.participant(participant))) {
        own.add(grouping.id);
      }
    }
    return own;
  }

  List<GroupingId> supportedBy(ParticipantId participant) {
    List<GroupingId> supported = new ArrayList<>();
    for (var grouping : groupings.values()) {
      if (grouping.supporters.contains(participant)) {
        supported.add(grouping.id);
      }
    }
    return supported;
  }

  Authored authored(String id) {
    var grouping = groupings.get(id);
    return grouping == null ? Authored.NOTHING : Authored.of(Stream.of(grouping.by), grouping.title);
  }

  @Nullable
  Card card(String id, Eyes eyes) {
    var grouping = groupings.get(id);
    return grouping == null || grouping.withdrawn
      ? null
      : new Card.GroupingCard(
          grouping.axes,
          grouping.title,
          grouping.reason.isEmpty() ? null : grouping.reason,
          eyes.author(grouping.by),
          grouping.supporters.size(),
          grouping.accepted,
          grouping.declined,
          grouping.order
        );
  }
}
