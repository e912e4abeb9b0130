package tablee.command.grouping;

import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.grouping.GroupingCommand.SupportGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawGrouping;
import tablee.messages.grouping.GroupingCommand.WithdrawSupport;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.grouping.GroupingEvent.GroupingDeclined;
import tablee.messages.grouping.GroupingEvent.GroupingProposed;
import tablee.messages.grouping.GroupingEvent.GroupingSupported;
import tablee.messages.grouping.GroupingEvent.GroupingWithdrawn;
import tablee.messages.grouping.GroupingEvent.SupportWithdrawn;

/** The opposite of what was done to a proposed grouping. */
public final class GroupingUndo {

  private GroupingUndo() {}

  public static Command opposite(GroupingEvent event, Course course) {
    return switch (event) {
      case GroupingProposed it -> {
        course.nothingSince(Since.CONTINUED, GroupingSupported.class, support ->
          support.grouping().equals(it.grouping())
        );
        yield new WithdrawGrouping(it.workshop(), it.grouping(), it.by());
      }
      case GroupingSupported it -> new WithdrawSupport(
        it.workshop(),
        it.grouping(),
        it.participant(),
        it.by()
      );
      case SupportWithdrawn it -> new SupportGrouping(
        it.workshop(),
        it.grouping(),
        it.participant(),
        it.by()
      );
      // Those who proposed and supported it were answered. It can be proposed again.
      case GroupingDeclined _, GroupingWithdrawn _ -> throw new Rejection.CannotBeUndone(
        Why.STAYS
      ).asException();
    };
  }
}
