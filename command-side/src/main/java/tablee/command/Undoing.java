package tablee.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.command.appropriation.AnswerUndo;
import tablee.command.axis.AxisUndo;
import tablee.command.ballot.BallotUndo;
import tablee.command.dates.DateUndo;
import tablee.command.expectation.ExpectationUndo;
import tablee.command.grid.GridUndo;
import tablee.command.group.GroupUndo;
import tablee.command.grouping.GroupingUndo;
import tablee.command.homework.HomeworkUndo;
import tablee.command.library.AttachmentUndo;
import tablee.command.moderation.ModerationUndo;
import tablee.command.people.PeopleUndo;
import tablee.command.premise.Premises;
import tablee.command.series.SeriesUndo;
import tablee.command.timer.TimerUndo;
import tablee.command.undo.Course;
import tablee.command.workshop.WorkshopFacts;
import tablee.command.workshop.WorkshopUndo;
import tablee.messages.Actor;
import tablee.messages.Circumstances;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection;
import tablee.messages.Undo;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.axis.AxisEvent;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.counsel.CounselEvent;
import tablee.messages.dates.DateEvent;
import tablee.messages.expectation.ExpectationEvent;
import tablee.messages.grid.GridEvent;
import tablee.messages.group.GroupEvent;
import tablee.messages.group.GroupEvent.GroupLeft;
import tablee.messages.grouping.GroupingEvent;
import tablee.messages.homework.HomeworkEvent;
import tablee.messages.library.AttachmentEvent;
import tablee.messages.library.LibraryEvent;
import tablee.messages.log.EventLog;
import tablee.messages.log.Receipt;
import tablee.messages.log.Recorded;
import tablee.messages.method.MethodEvent;
import tablee.messages.moderation.ModerationEvent;
import tablee.messages.people.PeopleEvent;
import tablee.messages.programme.ProgrammeEvent;
import tablee.messages.series.SeriesEvent;
import tablee.messages.timer.TimerEvent;
import tablee.messages.workshop.WorkshopEvent;

/** Makes the order that takes an earlier one back: an ordinary one, to which every rule applies. */
final class Undoing {

  private final EventLog log;
  private final Premises premises;

  Undoing(EventLog log, Premises premises) {
    this.log = log;
    this.premises = premises;
  }

  /**
   * Reads anew what the undo rests on.
   *
   * @throws tablee.messages.RejectedException if there is nothing to take back, no way to, or others have built on it
   */
  Turn of(Undo undo) {
    var receipt = log.find(undo.order()).orElseThrow(() -> new Rejection.NothingToUndo().asException());
    var done = read(undo, receipt);
    var course = new Course(log, done, since -> whoIsSeen(since, undo));
    var undone = course.undone();
    if (undone.isPresent()) {
      return new Turn.Taken(undone.get());
    }
    var command = opposite(last(done), course);
    var circumstances = new Circumstances(
      done.getFirst().circumstances().onBehalf(),
      done.getLast().position()
    );
    return new Turn.Order(command, circumstances, course.premises());
  }

  private List<Recorded> read(Undo undo, Receipt receipt) {
    long first = receipt.first();
    var done = log.read(undo.workshop().value(), first - 1, Math.toIntExact(receipt.last() - first + 1));
    if (done.isEmpty()) {
      throw new Rejection.NothingToUndo().asException();
    }
    return done;
  }

  /** Where an order caused several events, the one that says it: a group is left by joining, a ballot counted by closing. */
  private static Event last(List<Recorded> done) {
    var first = done.getFirst().event();
    return first instanceof GroupLeft || first instanceof BallotEvent.BallotCounted
      ? done.getLast().event()
      : first;
  }

  private static Command opposite(Event event, Course course) {
    return switch (event) {
      case WorkshopEvent it -> WorkshopUndo.opposite(it, course);
      case PeopleEvent it -> PeopleUndo.opposite(it, course);
      case AxisEvent it -> AxisUndo.opposite(it, course);
      case BallotEvent it -> BallotUndo.opposite(it, course);
      case GroupingEvent it -> GroupingUndo.opposite(it, course);
      case GroupEvent it -> GroupUndo.opposite(it, course);
      case GridEvent it -> GridUndo.opposite(it, course);
      case SeriesEvent it -> SeriesUndo.opposite(it, course);
      case HomeworkEvent it -> HomeworkUndo.opposite(it, course);
      case DateEvent it -> DateUndo.opposite(it, course);
      case ExpectationEvent it -> ExpectationUndo.opposite(it, course);
      case AppropriationEvent it -> AnswerUndo.opposite(it, course);
      case AttachmentEvent it -> AttachmentUndo.opposite(it, course);
      case TimerEvent it -> TimerUndo.opposite(it, course);
      case ModerationEvent it -> ModerationUndo.opposite(it, course);
      // Another story than the workshop's, with ways of its own to take things back.
      case
        ProgrammeEvent _,
        LibraryEvent _,
        MethodEvent _,
        CounselEvent _ -> throw new Rejection.NothingToUndo().asException();
    };
  }

  /** What a secret vote or a hidden author keeps is kept in a refusal, too. */
  private @Nullable Actor whoIsSeen(Recorded since, Undo undo) {
    var by = since.event().by();
    boolean isSaid = undo.by().facilitates() || by.equals(undo.by()) || isSaid(since.event(), undo);
    return isSaid && !isSecret(since.event()) ? by : null;
  }

  private boolean isSaid(Event event, Undo undo) {
    return event instanceof GroupEvent || WorkshopFacts.showsAuthors(premises, undo.workshop());
  }

  private static boolean isSecret(Event event) {
    return switch (event) {
      case
        GroupingEvent.GroupingSupported _,
        GroupingEvent.SupportWithdrawn _,
        ExpectationEvent.ExpectationAssessed _,
        ExpectationEvent.AssessmentTakenBack _,
        BallotEvent.VoteCast _,
        BallotEvent.VoteTakenBack _,
        BallotEvent.PaperHandedIn _,
        BallotEvent.PaperSealed _ -> true;
      default -> false;
    };
  }
}
