package tablee.messages.homework;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;

/** Orders about a workshop's homework. */
public sealed interface HomeworkCommand extends Command {
  WorkshopId workshop();

  @Override
  default String stream() {
    return Streams.homework(workshop());
  }

  record AssignHomework(
    WorkshopId workshop,
    HomeworkId homework,
    Task task,
    Actor by
  ) implements HomeworkCommand {}

  record ReviseHomework(
    WorkshopId workshop,
    HomeworkId homework,
    Task task,
    Actor by
  ) implements HomeworkCommand {}

  /** Says what was found. Taken in any phase and after the end: things are found when they are found. */
  record ReportHomework(
    WorkshopId workshop,
    HomeworkId homework,
    Report report,
    Actor by
  ) implements HomeworkCommand {}

  record DropHomework(WorkshopId workshop, HomeworkId homework, Actor by) implements HomeworkCommand {}

  /** Undoes {@link DropHomework}. */
  record TakeHomeworkUp(WorkshopId workshop, HomeworkId homework, Actor by) implements HomeworkCommand {}

  /** Tells the room that the name behind whoever took this on is another one; it stands beside the log already. */
  record RenameHelper(WorkshopId workshop, HomeworkId homework, Actor by) implements HomeworkCommand {}

  record InheritHomework(
    WorkshopId workshop,
    Snapshot snapshot,
    List<Inherited> homework,
    Actor by
  ) implements HomeworkCommand {
    public InheritHomework {
      homework = List.copyOf(homework);
    }
  }

  record Inherited(HomeworkId homework, Task task, Report report) {}
}
