package tablee.messages.appropriation;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AxisId;
import tablee.messages.id.WorkshopId;
import tablee.messages.text.Texts;

/** Orders about a thematic group's page. An answer is a list of items, each somebody's. */
public sealed interface AppropriationCommand extends Command {
  WorkshopId workshop();

  /** The theme, whose group answers. */
  AxisId axis();

  AnswerId answer();

  @Override
  default String stream() {
    return Streams.appropriation(workshop(), axis());
  }

  /** @param question one of the method's */
  record AddAnswer(
    WorkshopId workshop,
    AxisId axis,
    AnswerId answer,
    String question,
    String text,
    Actor by
  ) implements AppropriationCommand {
    public AddAnswer {
      text = Texts.paragraph("text", text, Texts.ANSWER);
    }
  }

  /**
   * Rewords an item. Nothing is overwritten unseen: the new text replaces the versions it names, and stands beside any
   * other.
   *
   * @param basedOn the versions its author saw, all of them replaced
   */
  record EditAnswer(
    WorkshopId workshop,
    AxisId axis,
    AnswerId answer,
    String text,
    Set<Integer> basedOn,
    Actor by
  ) implements AppropriationCommand {
    public EditAnswer {
      text = Texts.paragraph("text", text, Texts.ANSWER);
      basedOn = Collections.unmodifiableSet(new TreeSet<>(basedOn));
    }
  }

  record TakeAnswerOut(
    WorkshopId workshop,
    AxisId axis,
    AnswerId answer,
    Actor by
  ) implements AppropriationCommand {}

  record PutAnswerBack(
    WorkshopId workshop,
    AxisId axis,
    AnswerId answer,
    Actor by
  ) implements AppropriationCommand {}
}
