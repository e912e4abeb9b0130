package tablee.messages;

import tablee.messages.appropriation.AppropriationCommand;
import tablee.messages.axis.AxisCommand;
import tablee.messages.ballot.BallotCommand;
import tablee.messages.counsel.CounselCommand;
import tablee.messages.dates.DateCommand;
import tablee.messages.expectation.ExpectationCommand;
import tablee.messages.grid.GridCommand;
import tablee.messages.group.GroupCommand;
import tablee.messages.grouping.GroupingCommand;
import tablee.messages.homework.HomeworkCommand;
import tablee.messages.library.AttachmentCommand;
import tablee.messages.library.LibraryCommand;
import tablee.messages.method.MethodCommand;
import tablee.messages.moderation.ModerationCommand;
import tablee.messages.people.PeopleCommand;
import tablee.messages.programme.ProgrammeCommand;
import tablee.messages.programme.TerritoryCommand;
import tablee.messages.series.SeriesCommand;
import tablee.messages.timer.TimerCommand;
import tablee.messages.workshop.WorkshopCommand;

/**
 * An order. It brings everything its decision needs from outside: ids, who gives it, and the time where time
 * matters. Its texts are clean and of bounded length by construction.
 */
public sealed interface Command
  permits
    ProgrammeCommand,
    WorkshopCommand,
    PeopleCommand,
    AxisCommand,
    BallotCommand,
    GroupCommand,
    GridCommand,
    TerritoryCommand,
    SeriesCommand,
    HomeworkCommand,
    DateCommand,
    ExpectationCommand,
    AppropriationCommand,
    LibraryCommand,
    AttachmentCommand,
    GroupingCommand,
    MethodCommand,
    TimerCommand,
    ModerationCommand,
    CounselCommand
{
  /** The stream of the aggregate that decides. */
  String stream();

  /** Who gives the order. */
  Actor by();
}
