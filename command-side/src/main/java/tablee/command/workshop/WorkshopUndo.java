package tablee.command.workshop;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.workshop.WorkshopCommand.EnterPhase;
import tablee.messages.workshop.WorkshopCommand.RenameTable;
import tablee.messages.workshop.WorkshopCommand.ReviseWorkshop;
import tablee.messages.workshop.WorkshopEvent;
import tablee.messages.workshop.WorkshopEvent.AccessGranted;
import tablee.messages.workshop.WorkshopEvent.AccessWithdrawn;
import tablee.messages.workshop.WorkshopEvent.ColumnAdded;
import tablee.messages.workshop.WorkshopEvent.ContributionsRevealed;
import tablee.messages.workshop.WorkshopEvent.JoinCodeChanged;
import tablee.messages.workshop.WorkshopEvent.JoinCodeReserved;
import tablee.messages.workshop.WorkshopEvent.PhaseEntered;
import tablee.messages.workshop.WorkshopEvent.TableAdded;
import tablee.messages.workshop.WorkshopEvent.TableRenamed;
import tablee.messages.workshop.WorkshopEvent.WorkshopPlanned;
import tablee.messages.workshop.WorkshopEvent.WorkshopRevised;

/** The opposite of what was done to a workshop's frame. */
public final class WorkshopUndo {

  private WorkshopUndo() {}

  public static Command opposite(WorkshopEvent event, Course course) {
    return switch (event) {
      case WorkshopRevised it -> {
        course.nothingSince(Since.REWORDED, WorkshopRevised.class, _ -> true);
        var before = before(course);
        yield new ReviseWorkshop(it.workshop(), before.title(), before.date(), before.place(), it.by());
      }
      case TableRenamed it -> {
        course.nothingSince(Since.REWORDED, TableRenamed.class, other -> other.table().equals(it.table()));
        var name = requireNonNull(before(course).tables().get(it.table()));
        yield new RenameTable(it.workshop(), it.table(), name, it.by());
      }
      case PhaseEntered it -> {
        course.nothingSince(Since.MOVED, PhaseEntered.class, _ -> true);
        // A workshop that has started has started.
        if (it.from() == null) {
          throw new Rejection.CannotBeUndone(Why.STAYS).asException();
        }
        yield new EnterPhase(it.workshop(), it.from(), it.by());
      }
      case ContributionsRevealed _ -> throw new Rejection.CannotBeUndone(Why.SHOWN).asException();
      case
        WorkshopPlanned _,
        TableAdded _,
        ColumnAdded _,
        JoinCodeChanged _,
        AccessGranted _,
        AccessWithdrawn _,
        JoinCodeReserved _ -> throw new Rejection.CannotBeUndone(Why.STAYS).asException();
    };
  }

  private static WorkshopFacts before(Course course) {
    Optional<WorkshopFacts> facts = Optional.empty();
    for (Event event : course.before()) {
      facts = WorkshopFacts.after(facts, (WorkshopEvent) event);
    }
    return facts.orElseThrow();
  }
}
