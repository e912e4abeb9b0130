package tablee.messages.axis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.ballot.Grounds;
import tablee.messages.id.AxisId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;

/** What happened to a workshop's thematic axes. */
public sealed interface AxisEvent extends Event {
  WorkshopId workshop();

  AxisId axis();

  @Override
  default String scope() {
    return workshop().value();
  }

  @Stored("axis-proposed")
  record AxisProposed(
    WorkshopId workshop,
    TableId table,
    AxisId axis,
    String title,
    String reason,
    Actor by
  ) implements AxisEvent {}

  @Stored("axis-revised")
  record AxisRevised(
    WorkshopId workshop,
    AxisId axis,
    String title,
    String reason,
    Actor by
  ) implements AxisEvent {}

  @Stored("axis-withdrawn")
  record AxisWithdrawn(WorkshopId workshop, AxisId axis, Actor by) implements AxisEvent {}

  @Stored("axis-restored")
  record AxisRestored(WorkshopId workshop, AxisId axis, Actor by) implements AxisEvent {}

  /**
   * @param axis the new axis, which the others live on in
   * @param grouping the proposal that was accepted by it; null where nobody proposed it
   */
  @Stored("axes-merged")
  record AxesMerged(
    WorkshopId workshop,
    AxisId axis,
    List<AxisId> from,
    String title,
    String reason,
    Actor by,
    @Nullable GroupingId grouping
  ) implements AxisEvent {
    public AxesMerged {
      from = List.copyOf(from);
    }

    /** One that nobody proposed. */
    public AxesMerged(
      WorkshopId workshop,
      AxisId axis,
      List<AxisId> from,
      String title,
      String reason,
      Actor by
    ) {
      this(workshop, axis, from, title, reason, by, null);
    }
  }

  /** @param into the axes that live again */
  @Stored("axis-split")
  record AxisSplit(WorkshopId workshop, AxisId axis, List<AxisId> into, Actor by) implements AxisEvent {
    public AxisSplit {
      into = List.copyOf(into);
    }
  }

  /** @param grounds the result it rested on; null if on none */
  @Stored("axis-validated")
  record AxisValidated(
    WorkshopId workshop,
    AxisId axis,
    Actor by,
    @Nullable Grounds grounds
  ) implements AxisEvent {
    /** One that rests on no ballot. */
    public AxisValidated(WorkshopId workshop, AxisId axis, Actor by) {
      this(workshop, axis, by, null);
    }
  }

  @Stored("validation-withdrawn")
  record ValidationWithdrawn(WorkshopId workshop, AxisId axis, Actor by) implements AxisEvent {}

  /**
   * An axis lives on from an earlier workshop, under the same id; how it came about stands there.
   *
   * @param author whoever proposed it there, or brought it together
   * @param validated false for one whose validation was withdrawn there since it was first inherited
   */
  @Stored("axis-inherited")
  record AxisInherited(
    WorkshopId workshop,
    AxisId axis,
    Snapshot snapshot,
    String title,
    String reason,
    Actor author,
    boolean validated,
    Actor by
  ) implements AxisEvent {}
}
