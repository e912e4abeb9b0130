package tablee.command.dates;

import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.Rejection.CannotBeUndone.Why;
import tablee.messages.dates.DateCommand.AnswerDate;
import tablee.messages.dates.DateCommand.WithdrawDates;
import tablee.messages.dates.DateEvent;
import tablee.messages.dates.DateEvent.DateAnswered;
import tablee.messages.dates.DateEvent.DateDecided;
import tablee.messages.dates.DateEvent.DatesProposed;
import tablee.messages.dates.DateEvent.DatesWithdrawn;

/** The opposite of what was done about dates. */
public final class DateUndo {

  private DateUndo() {}

  public static Command opposite(DateEvent event, Course course) {
    return switch (event) {
      case DatesProposed it -> {
        course.nothingSince(Since.CONTINUED, DateEvent.class, other -> other.poll().equals(it.poll()));
        yield new WithdrawDates(it.workshop(), it.poll(), it.by());
      }
      case DateAnswered it -> {
        course.nothingSince(Since.REWORDED, DateAnswered.class, other -> isTheSame(other, it));
        yield course
          .before()
          .stream()
          .filter(earlier -> earlier instanceof DateAnswered answered && isTheSame(answered, it))
          .map(DateAnswered.class::cast)
          .reduce((_, later) -> later)
          .map(was ->
            new AnswerDate(it.workshop(), it.poll(), it.option(), it.participant(), was.answer(), it.by())
          )
          // Nobody who has answered goes back to saying nothing; another answer is one tap away.
          .orElseThrow(() -> new Rejection.CannotBeUndone(Why.STAYS).asException());
      }
      case DateDecided _, DatesWithdrawn _ -> throw new Rejection.CannotBeUndone(Why.STAYS).asException();
    };
  }

  private static boolean isTheSame(DateAnswered one, DateAnswered other) {
    return (
      one.poll().equals(other.poll()) &&
      one.option().equals(other.option()) &&
      one.participant().equals(other.participant())
    );
  }
}
