package tablee.messages.grouping;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.AxisId;
import tablee.messages.id.GroupingId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tablee.messages.text.Texts;

/** Orders about proposed groupings. One is accepted by merging its axes, which the axes decide. */
public sealed interface GroupingCommand extends Command {
  WorkshopId workshop();

  GroupingId grouping();

  @Override
  default String stream() {
    return Streams.groupings(workshop());
  }

  /**
   * @param axes at least two
   * @param title what they would be called together
   * @param reason may be empty
   */
  record ProposeGrouping(
    WorkshopId workshop,
    GroupingId grouping,
    List<AxisId> axes,
    String title,
    String reason,
    Actor by
  ) implements GroupingCommand {
    public ProposeGrouping {
      axes = axes.stream().distinct().toList();
      title = Texts.line("title", title, Texts.TITLE);
      reason = Texts.lines("reason", reason, Texts.REASON);
      if (axes.size() < 2) {
        throw new Rejection.MergeNeedsTwoAxes().asException();
      }
    }
  }

  record SupportGrouping(
    WorkshopId workshop,
    GroupingId grouping,
    ParticipantId participant,
    Actor by
  ) implements GroupingCommand {}

  record WithdrawSupport(
    WorkshopId workshop,
    GroupingId grouping,
    ParticipantId participant,
    Actor by
  ) implements GroupingCommand {}

  /** @param reason must say something: it is the answer to those who proposed and supported it */
  record DeclineGrouping(
    WorkshopId workshop,
    GroupingId grouping,
    String reason,
    Actor by
  ) implements GroupingCommand {
    public DeclineGrouping {
      reason = Texts.lines("reason", reason, Texts.REASON);
      if (reason.isEmpty()) {
        throw new Rejection.TextMissing("reason").asException();
      }
    }
  }

  /** Takes a proposal back. */
  record WithdrawGrouping(WorkshopId workshop, GroupingId grouping, Actor by) implements GroupingCommand {}
}
