package tablee.command.series;

import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.series.SeriesCommand.SituateWorkshop;
import tablee.messages.series.SeriesEvent;
import tablee.messages.series.SeriesEvent.InheritanceBegun;
import tablee.messages.series.SeriesEvent.InheritanceCompleted;
import tablee.messages.series.SeriesEvent.NextAnnounced;
import tablee.messages.series.SeriesEvent.PeopleInherited;
import tablee.messages.series.SeriesEvent.WorkshopSituated;

/** The opposite of what was done to a workshop's place in its series. */
public final class SeriesUndo {

  private SeriesUndo() {}

  public static Command opposite(SeriesEvent event, Course course) {
    return switch (event) {
      case WorkshopSituated it -> {
        course.nothingSince(Since.MOVED, WorkshopSituated.class, _ -> true);
        yield course
          .before()
          .stream()
          .filter(WorkshopSituated.class::isInstance)
          .map(WorkshopSituated.class::cast)
          .reduce((_, later) -> later)
          .map(was -> new SituateWorkshop(it.workshop(), was.territory(), it.by()))
          .orElseGet(() -> new SituateWorkshop(it.workshop(), null, it.by()));
      }
      case
        InheritanceBegun _,
        PeopleInherited _,
        InheritanceCompleted _,
        NextAnnounced _ -> throw new Rejection.CannotBeUndone(Why.STAYS).asException();
    };
  }
}
