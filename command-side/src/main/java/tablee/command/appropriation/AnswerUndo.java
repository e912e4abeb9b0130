package tablee.command.appropriation;

import java.util.Set;
import tablee.command.text.TextBefore;
import tablee.command.text.TextVersions;
import tablee.command.undo.Course;
import tablee.messages.Command;
import tablee.messages.Event;
import tablee.messages.appropriation.AppropriationCommand.EditAnswer;
import tablee.messages.appropriation.AppropriationCommand.PutAnswerBack;
import tablee.messages.appropriation.AppropriationCommand.TakeAnswerOut;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.appropriation.AppropriationEvent.AnswerAdded;
import tablee.messages.appropriation.AppropriationEvent.AnswerEdited;
import tablee.messages.appropriation.AppropriationEvent.AnswerPutBack;
import tablee.messages.appropriation.AppropriationEvent.AnswerTakenOut;
import tablee.messages.id.AnswerId;

/** The opposite of what was done on a group's page. */
public final class AnswerUndo {

  private AnswerUndo() {}

  public static Command opposite(AppropriationEvent event, Course course) {
    return switch (event) {
      case AnswerAdded it -> takeOut(it, course);
      case AnswerPutBack it -> takeOut(it, course);
      case AnswerTakenOut it -> new PutAnswerBack(it.workshop(), it.axis(), it.answer(), it.by());
      case AnswerEdited it -> earlierText(it, course);
    };
  }

  private static TakeAnswerOut takeOut(AppropriationEvent it, Course course) {
    course.nothingOfOthersSince(AppropriationEvent.class, other -> other.answer().equals(it.answer()));
    return new TakeAnswerOut(it.workshop(), it.axis(), it.answer(), it.by());
  }

  private static EditAnswer earlierText(AnswerEdited it, Course course) {
    var earlier = TextBefore.of(
      texts(course.before(new Answers(), AnswerUndo::take), it.answer()),
      texts(course.now(new Answers(), AnswerUndo::take), it.answer()),
      it.basedOn(),
      it.text(),
      course,
      event -> event instanceof AnswerEdited other && other.answer().equals(it.answer())
    );
    return new EditAnswer(
      it.workshop(),
      it.axis(),
      it.answer(),
      earlier.text(),
      Set.of(earlier.version()),
      it.by()
    );
  }

  private static TextVersions texts(Answers answers, AnswerId answer) {
    return answers.standing(answer);
  }

  private static void take(Answers answers, Event event) {
    answers.evolve((AppropriationEvent) event);
  }
}
