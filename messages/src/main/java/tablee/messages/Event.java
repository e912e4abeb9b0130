package tablee.messages;

import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.axis.AxisEvent;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.dates.DateEvent;
import tablee.messages.expectation.ExpectationEvent;
import tablee.messages.grid.GridEvent;
import tablee.messages.group.GroupEvent;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.LibraryEvent;
import tablee.messages.method.MethodEvent;
import tablee.messages.moderation.ModerationEvent;
import tablee.messages.people.PeopleEvent;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.series.SeriesEvent;
import tablee.messages.timer.TimerEvent;
import tablee.messages.workshop.WorkshopEvent;

/** A fact. Stored for good under the name and revision that its record's {@link Stored} gives. */
public sealed interface Event
  permits
    ProgrammeEvent,
    WorkshopEvent,
    PeopleEvent,
    AxisEvent,
    BallotEvent,
    GroupEvent,
    GridEvent,
    SeriesEvent,
    HomeworkEvent,
    DateEvent,
    ExpectationEvent,
    AppropriationEvent,
    LibraryEvent,
    AttachmentEvent,
    GroupingEvent,
    MethodEvent,
    TimerEvent,
    ModerationEvent,
    CounselEvent
{
  /** The workshop or programme whose story this fact belongs to: the key it is read back by. */
  String scope();

  /** Who caused it. */
  Actor by();
}
