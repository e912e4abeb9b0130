package tablee.command.axis;

import static java.util.Objects.requireNonNull;

import java.util.function.Predicate;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.Streams;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.axis.AxisCommand.MergeAxes;
import tablee.messages.axis.AxisCommand.RestoreAxis;
import tablee.messages.axis.AxisCommand.ReviseAxis;
import tablee.messages.axis.AxisCommand.SplitAxis;
import tablee.messages.axis.AxisCommand.ValidateAxis;
import tablee.messages.axis.AxisCommand.WithdrawAxis;
import tablee.messages.axis.AxisCommand.WithdrawValidation;
import tablee.messages.axis.AxisEvent;
import tablee.messages.axis.AxisEvent.AxesMerged;
import tablee.messages.axis.AxisEvent.AxisInherited;
import tablee.messages.axis.AxisEvent.AxisProposed;
import tablee.messages.axis.AxisEvent.AxisRestored;
import tablee.messages.axis.AxisEvent.AxisRevised;
import tablee.messages.axis.AxisEvent.AxisSplit;
import tablee.messages.axis.AxisEvent.AxisValidated;
import tablee.messages.axis.AxisEvent.AxisWithdrawn;
import tablee.messages.axis.AxisEvent.ValidationWithdrawn;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.grid.GridEvent;
import tablee.messages.grouping.GroupingEvent.GroupingProposed;
import tablee.messages.id.AxisId;
import tablee.messages.id.WorkshopId;
import tablee.messages.library.AttachmentEvent.ItemAttached;

/** The opposite of what was done to an axis. */
public final class AxisUndo {

  private AxisUndo() {}

  public static Command opposite(AxisEvent event, Course course) {
    return switch (event) {
      case AxisProposed it -> withdraw(it, course);
      case AxisRestored it -> withdraw(it, course);
      case AxisWithdrawn it -> new RestoreAxis(it.workshop(), it.axis(), it.by());
      case AxisRevised it -> rewordedBack(it, course);
      case AxesMerged it -> {
        nothingBuiltOn(it, course);
        yield new SplitAxis(it.workshop(), it.axis(), it.by());
      }
      case AxisSplit it -> mergedAgain(it, course);
      case AxisValidated it -> {
        nothingWrittenUnder(it.workshop(), it.axis(), course);
        yield new WithdrawValidation(it.workshop(), it.axis(), it.by());
      }
      case ValidationWithdrawn it -> validatedAgain(it, course);
      case AxisInherited _ -> throw new Rejection.CannotBeUndone(Why.STAYS).asException();
    };
  }

  private static WithdrawAxis withdraw(AxisEvent it, Course course) {
    nothingBuiltOn(it, course);
    return new WithdrawAxis(it.workshop(), it.axis(), it.by());
  }

  /** Nobody reworded it, merged it, put it to the vote, proposed to bring it together or put anything beside it. */
  private static void nothingBuiltOn(AxisEvent it, Course course) {
    var axis = it.axis();
    course.nothingOfOthersSince(AxisEvent.class, other -> concerns(other, axis));
    course.nothingSinceIn(Streams.ballots(it.workshop()), BallotOpened.class, ballot ->
      ballot.axes().contains(axis)
    );
    course.nothingOfOthersSinceIn(Streams.groupings(it.workshop()), GroupingProposed.class, grouping ->
      grouping.axes().contains(axis)
    );
    course.nothingOfOthersSinceIn(Streams.attachments(it.workshop()), ItemAttached.class, item ->
      item.axis().equals(axis)
    );
  }

  private static boolean concerns(AxisEvent event, AxisId axis) {
    return event.axis().equals(axis) || (event instanceof AxesMerged merged && merged.from().contains(axis));
  }

  private static ReviseAxis rewordedBack(AxisRevised it, Course course) {
    Predicate<Event> rewords = event -> event instanceof AxisRevised other && other.axis().equals(it.axis());
    var now = course.now(new AxisForest(), AxisUndo::take).live(it.axis());
    if (!now.title().equals(it.title()) || !now.reason().equals(it.reason())) {
      throw course.builtUpon(Since.REWORDED, rewords).asException();
    }
    var before = course.before(new AxisForest(), AxisUndo::take).known(it.axis());
    return new ReviseAxis(it.workshop(), it.axis(), before.title(), before.reason(), it.by());
  }

  private static MergeAxes mergedAgain(AxisSplit it, Course course) {
    var merged = course.before(new AxisForest(), AxisUndo::take).known(it.axis());
    var grouping = course
      .before()
      .stream()
      .map(event -> event instanceof AxesMerged merge && merge.axis().equals(it.axis()) ? merge : null)
      .reduce(null, (last, merge) -> merge == null ? last : merge);
    return new MergeAxes(
      it.workshop(),
      it.axis(),
      it.into(),
      merged.title(),
      merged.reason(),
      it.by(),
      requireNonNull(grouping).grouping()
    );
  }

  /** Groups have begun to work under it; that people are in its group the axes see themselves. */
  private static void nothingWrittenUnder(WorkshopId workshop, AxisId axis, Course course) {
    course.nothingSinceIn(Streams.grid(workshop, axis), GridEvent.class, _ -> true);
    course.nothingSinceIn(Streams.appropriation(workshop, axis), AppropriationEvent.class, _ -> true);
  }

  private static ValidateAxis validatedAgain(ValidationWithdrawn it, Course course) {
    var grounds = course
      .before()
      .stream()
      .filter(event -> event instanceof AxisValidated validated && validated.axis().equals(it.axis()))
      .map(AxisValidated.class::cast)
      .reduce((_, later) -> later)
      .map(AxisValidated::grounds);
    return new ValidateAxis(
      it.workshop(),
      it.axis(),
      it.by(),
      grounds.map(rested -> rested.ballot()).orElse(null)
    );
  }

  private static void take(AxisForest forest, Event event) {
    forest.evolve((AxisEvent) event);
  }
}
