package tablee.command.homework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.homework.HomeworkCommand.DropHomework;
import tablee.messages.homework.HomeworkCommand.ReportHomework;
import tablee.messages.homework.HomeworkCommand.ReviseHomework;
import tablee.messages.homework.HomeworkCommand.TakeHomeworkUp;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.homework.HomeworkEvent.HelperRenamed;
import tablee.messages.homework.HomeworkEvent.HomeworkAssigned;
import tablee.messages.homework.HomeworkEvent.HomeworkDropped;
import tablee.messages.homework.HomeworkEvent.HomeworkInherited;
import tablee.messages.homework.HomeworkEvent.HomeworkReported;
import tablee.messages.homework.HomeworkEvent.HomeworkRevised;
import tablee.messages.homework.HomeworkEvent.HomeworkTakenUp;
import tablee.messages.homework.Report;
import tablee.messages.homework.Task;
import tablee.messages.id.HomeworkId;

/** The opposite of what was done about homework. */
public final class HomeworkUndo {

  private HomeworkUndo() {}

  public static Command opposite(HomeworkEvent event, Course course) {
    var workshop = event.workshop();
    var homework = event.homework();
    return switch (event) {
      case HomeworkAssigned it -> drop(it, course);
      case HomeworkTakenUp it -> drop(it, course);
      case HomeworkDropped it -> new TakeHomeworkUp(workshop, homework, it.by());
      case HomeworkRevised it -> {
        course.nothingSince(Since.REWORDED, HomeworkRevised.class, other ->
          other.homework().equals(homework)
        );
        yield new ReviseHomework(workshop, homework, task(course.before(), homework), it.by());
      }
      case HomeworkReported it -> {
        course.nothingSince(Since.REWORDED, HomeworkReported.class, other ->
          other.homework().equals(homework)
        );
        yield new ReportHomework(workshop, homework, report(course.before(), homework), it.by());
      }
      case HelperRenamed _, HomeworkInherited _ -> throw new Rejection.CannotBeUndone(
        Why.STAYS
      ).asException();
    };
  }

  private static DropHomework drop(HomeworkEvent it, Course course) {
    course.nothingOfOthersSince(HomeworkEvent.class, other -> other.homework().equals(it.homework()));
    return new DropHomework(it.workshop(), it.homework(), it.by());
  }

  private static Task task(List<Event> events, HomeworkId homework) {
    @Nullable
    Task task = null;
    for (var event : events) {
      if (event instanceof HomeworkEvent it && it.homework().equals(homework)) {
        task = switch (it) {
          case HomeworkAssigned assigned -> assigned.task();
          case HomeworkRevised revised -> revised.task();
          case HomeworkInherited inherited -> inherited.task();
          case HomeworkReported _, HomeworkDropped _, HomeworkTakenUp _, HelperRenamed _ -> task;
        };
      }
    }
    return requireNonNull(task);
  }

  private static Report report(List<Event> events, HomeworkId homework) {
    var report = Report.NONE;
    for (var event : events) {
      if (event instanceof HomeworkEvent it && it.homework().equals(homework)) {
        report = switch (it) {
          case HomeworkReported reported -> reported.report();
          case HomeworkInherited inherited -> inherited.report();
          case
            HomeworkAssigned _,
            HomeworkRevised _,
            HomeworkDropped _,
            HomeworkTakenUp _,
            HelperRenamed _ -> report;
        };
      }
    }
    return report;
  }
}
