package tablee.command.expectation;

import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.Rejection.BuiltUpon.Since;
import tablee.messages.expectation.ExpectationCommand.AssessExpectation;
import tablee.messages.expectation.ExpectationCommand.GroupExpectations;
import tablee.messages.expectation.ExpectationCommand.RestoreExpectation;
import tablee.messages.expectation.ExpectationCommand.ReviseExpectation;
import tablee.messages.expectation.ExpectationCommand.ShareExpectation;
import tablee.messages.expectation.ExpectationCommand.TakeAssessmentBack;
import tablee.messages.expectation.ExpectationCommand.UngroupExpectations;
import tablee.messages.expectation.ExpectationCommand.UnshareExpectation;
import tablee.messages.expectation.ExpectationCommand.WithdrawExpectation;
import tablee.messages.expectation.ExpectationEvent;
import tablee.messages.expectation.ExpectationEvent.AssessmentTakenBack;
import tablee.messages.expectation.ExpectationEvent.ExpectationAssessed;
import tablee.messages.expectation.ExpectationEvent.ExpectationRestored;
import tablee.messages.expectation.ExpectationEvent.ExpectationRevised;
import tablee.messages.expectation.ExpectationEvent.ExpectationSaid;
import tablee.messages.expectation.ExpectationEvent.ExpectationShared;
import tablee.messages.expectation.ExpectationEvent.ExpectationUnshared;
import tablee.messages.expectation.ExpectationEvent.ExpectationWithdrawn;
import tablee.messages.expectation.ExpectationEvent.ExpectationsGrouped;
import tablee.messages.expectation.ExpectationEvent.ExpectationsUngrouped;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.ParticipantId;

/** The opposite of what was done to an expectation. */
public final class ExpectationUndo {

  private ExpectationUndo() {}

  public static Command opposite(ExpectationEvent event, Course course) {
    var workshop = event.workshop();
    var expectation = event.expectation();
    var by = event.by();
    return switch (event) {
      case ExpectationSaid _, ExpectationRestored _ -> {
        nothingBuiltOn(expectation, course);
        yield new WithdrawExpectation(workshop, expectation, by);
      }
      case ExpectationWithdrawn _ -> new RestoreExpectation(workshop, expectation, by);
      case ExpectationRevised it -> earlierText(it, course);
      case ExpectationShared it -> new UnshareExpectation(workshop, expectation, it.participant(), by);
      case ExpectationUnshared it -> new ShareExpectation(workshop, expectation, it.participant(), by);
      case ExpectationsGrouped _ -> {
        nothingBuiltOn(expectation, course);
        yield new UngroupExpectations(workshop, expectation, by);
      }
      case ExpectationsUngrouped it -> new GroupExpectations(
        workshop,
        expectation,
        it.into(),
        before(course).known(expectation).text(),
        by
      );
      case ExpectationAssessed it -> {
        course.nothingSince(Since.REWORDED, ExpectationEvent.class, other ->
          assesses(other, expectation, it.participant())
        );
        yield earlierAssessment(it, it.participant(), course);
      }
      case AssessmentTakenBack it -> {
        course.nothingSince(Since.REWORDED, ExpectationEvent.class, other ->
          assesses(other, expectation, it.participant())
        );
        yield earlierAssessment(it, it.participant(), course);
      }
    };
  }

  /** Nobody has joined in, reworded it, brought it together with others or said what became of it. */
  private static void nothingBuiltOn(ExpectationId expectation, Course course) {
    course.nothingOfOthersSince(
      ExpectationEvent.class,
      other ->
        other.expectation().equals(expectation) ||
        (other instanceof ExpectationsGrouped grouped && grouped.from().contains(expectation))
    );
  }

  private static ReviseExpectation earlierText(ExpectationRevised it, Course course) {
    var now = course.now(new ExpectationWall(), ExpectationUndo::take).live(it.expectation());
    if (!now.text().equals(it.text())) {
      throw course
        .builtUpon(
          Since.REWORDED,
          event -> event instanceof ExpectationRevised other && other.expectation().equals(it.expectation())
        )
        .asException();
    }
    return new ReviseExpectation(
      it.workshop(),
      it.expectation(),
      before(course).known(it.expectation()).text(),
      it.by()
    );
  }

  private static boolean assesses(
    ExpectationEvent event,
    ExpectationId expectation,
    ParticipantId participant
  ) {
    return (
      event.expectation().equals(expectation) &&
      switch (event) {
        case ExpectationAssessed it -> it.participant().equals(participant);
        case AssessmentTakenBack it -> it.participant().equals(participant);
        case
          ExpectationSaid _,
          ExpectationRevised _,
          ExpectationWithdrawn _,
          ExpectationRestored _,
          ExpectationShared _,
          ExpectationUnshared _,
          ExpectationsGrouped _,
          ExpectationsUngrouped _ -> false;
      }
    );
  }

  private static Command earlierAssessment(ExpectationEvent it, ParticipantId participant, Course course) {
    var before = before(course).known(it.expectation()).assessments().get(participant);
    return before == null
      ? new TakeAssessmentBack(it.workshop(), it.expectation(), participant, it.by())
      : new AssessExpectation(it.workshop(), it.expectation(), participant, before, it.by());
  }

  private static ExpectationWall before(Course course) {
    return course.before(new ExpectationWall(), ExpectationUndo::take);
  }

  private static void take(ExpectationWall wall, Event event) {
    wall.evolve((ExpectationEvent) event);
  }
}
