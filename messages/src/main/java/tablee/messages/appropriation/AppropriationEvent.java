package tablee.messages.appropriation;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AxisId;
import tablee.messages.id.WorkshopId;

/** What happened on a thematic group's page. */
public sealed interface AppropriationEvent extends Event {
  WorkshopId workshop();

  AxisId axis();

  AnswerId answer();

  @Override
  default String scope() {
    return workshop().value();
  }

  /** @param text the item's version 1 */
  @Stored("answer-added")
  record AnswerAdded(
    WorkshopId workshop,
    AxisId axis,
    AnswerId answer,
    String question,
    String text,
    Actor by
  ) implements AppropriationEvent {}

  /**
   * @param version counts the item's texts from 1
   * @param basedOn the versions it replaces; others that stand stay beside it
   */
  @Stored("answer-edited")
  record AnswerEdited(
    WorkshopId workshop,
    AxisId axis,
    AnswerId answer,
    int version,
    Set<Integer> basedOn,
    String text,
    Actor by
  ) implements AppropriationEvent {
    public AnswerEdited {
      basedOn = Collections.unmodifiableSet(new TreeSet<>(basedOn));
    }
  }

  @Stored("answer-taken-out")
  record AnswerTakenOut(
    WorkshopId workshop,
    AxisId axis,
    AnswerId answer,
    Actor by
  ) implements AppropriationEvent {}

  @Stored("answer-put-back")
  record AnswerPutBack(
    WorkshopId workshop,
    AxisId axis,
    AnswerId answer,
    Actor by
  ) implements AppropriationEvent {}
}
