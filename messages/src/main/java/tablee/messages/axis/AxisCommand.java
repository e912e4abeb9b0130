package tablee.messages.axis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.AxisId;
import tablee.messages.id.BallotId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;
import tablee.messages.text.Texts;

/** Orders about a workshop's thematic axes. */
public sealed interface AxisCommand extends Command {
  WorkshopId workshop();

  @Override
  default String stream() {
    return Streams.axes(workshop());
  }

  /** @param reason may be empty */
  record ProposeAxis(
    WorkshopId workshop,
    TableId table,
    AxisId axis,
    String title,
    String reason,
    Actor by
  ) implements AxisCommand {
    public ProposeAxis {
      title = Texts.line("title", title, Texts.TITLE);
      reason = Texts.lines("reason", reason, Texts.REASON);
    }
  }

  /** Rewords an axis: its author while axes are proposed, a facilitator also later. */
  record ReviseAxis(
    WorkshopId workshop,
    AxisId axis,
    String title,
    String reason,
    Actor by
  ) implements AxisCommand {
    public ReviseAxis {
      title = Texts.line("title", title, Texts.TITLE);
      reason = Texts.lines("reason", reason, Texts.REASON);
    }
  }

  record WithdrawAxis(WorkshopId workshop, AxisId axis, Actor by) implements AxisCommand {}

  /** Undoes a withdrawal, if the table still has room. */
  record RestoreAxis(WorkshopId workshop, AxisId axis, Actor by) implements AxisCommand {}

  /**
   * Brings axes together under a new one that remembers them.
   *
   * @param axis the new axis, or one that was split into just these and lives again
   * @param grouping the proposal that is accepted by it; null where nobody proposed it
   */
  record MergeAxes(
    WorkshopId workshop,
    AxisId axis,
    List<AxisId> from,
    String title,
    String reason,
    Actor by,
    @Nullable GroupingId grouping
  ) implements AxisCommand {
    public MergeAxes {
      title = Texts.line("title", title, Texts.TITLE);
      reason = Texts.lines("reason", reason, Texts.REASON);
      from = from.stream().distinct().toList();
    }

    /** One that nobody proposed. */
    public MergeAxes(
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

  /** Undoes a merge: the axes it was made of live again, the merged one ends. */
  record SplitAxis(WorkshopId workshop, AxisId axis, Actor by) implements AxisCommand {}

  /** @param ballot the revealed ballot whose result it rests on; null if on none */
  record ValidateAxis(
    WorkshopId workshop,
    AxisId axis,
    Actor by,
    @Nullable BallotId ballot
  ) implements AxisCommand {
    /** One that rests on no ballot. */
    public ValidateAxis(WorkshopId workshop, AxisId axis, Actor by) {
      this(workshop, axis, by, null);
    }
  }

  record WithdrawValidation(WorkshopId workshop, AxisId axis, Actor by) implements AxisCommand {}

  /** Takes over the validated axes of an earlier workshop, with their ids, before the workshop starts. */
  record InheritAxes(
    WorkshopId workshop,
    Snapshot snapshot,
    List<Inherited> axes,
    Actor by
  ) implements AxisCommand {
    public InheritAxes {
      axes = List.copyOf(axes);
    }
  }

  /** @param author whoever proposed it, or brought it together */
  record Inherited(AxisId axis, String title, String reason, Actor author) {}
}
