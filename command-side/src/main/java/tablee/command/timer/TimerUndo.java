package tablee.command.timer;

import org.jspecify.annotations.Nullable;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.timer.TimerCommand.SetTimerBack;
import tablee.messages.timer.TimerCommand.StopTimer;
import tablee.messages.timer.TimerEvent;

/** The opposite of whatever was done to a timer: it stands as it stood before, or there is none. */
public final class TimerUndo {

  private TimerUndo() {}

  public static Command opposite(TimerEvent event, Course course) {
    course.nothingSince(Since.MOVED, TimerEvent.class, _ -> true);
    var before = before(course);
    return before == null || !before.phase().equals(event.phase())
      ? new StopTimer(event.workshop(), event.by())
      : new SetTimerBack(
          event.workshop(),
          before.phase(),
          before.seconds(),
          before.ends(),
          before.runs() ? null : before.left(),
          event.by()
        );
  }

  private static @Nullable Countdown before(Course course) {
    @Nullable
    Countdown countdown = null;
    for (Event event : course.before()) {
      countdown = Countdown.after(countdown, (TimerEvent) event);
    }
    return countdown;
  }
}
