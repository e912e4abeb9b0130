package tablee.command.appropriation;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.command.text.TextVersions;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.appropriation.AppropriationEvent.AnswerAdded;
import tablee.messages.appropriation.AppropriationEvent.AnswerEdited;
import tablee.messages.appropriation.AppropriationEvent.AnswerPutBack;
import tablee.messages.appropriation.AppropriationEvent.AnswerTakenOut;
import tablee.messages.id.AnswerId;
import tablee.messages.id.AxisId;
import tablee.messages.id.WorkshopId;

/** The items on one group's page. */
public final class Answers {

  record Answer(TextVersions texts, boolean out) {}

  private final Map<AnswerId, Answer> answers = new HashMap<>();

  /**
   * Looks whether an item was ever put on a page.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.NotFound}
   */
  public static void mustHold(Premises premises, WorkshopId workshop, AxisId axis, String id) {
    var page = new Premise<>(Streams.appropriation(workshop, axis), Answers::new, (answers, event) -> {
      answers.evolve((AppropriationEvent) event);
      return answers;
    });
    if (!premises.look(page, answers -> answers.answers.containsKey(new AnswerId(id)))) {
      throw new Rejection.NotFound("answer", id).asException();
    }
  }

  int count() {
    return answers.size();
  }

  void mustBeNew(AnswerId id) {
    if (answers.containsKey(id)) {
      throw new Rejection.AlreadyThere("answer", id.value()).asException();
    }
  }

  boolean isOut(AnswerId id) {
    var answer = answers.get(id);
    if (answer == null) {
      throw new Rejection.NotFound("answer", id.value()).asException();
    }
    return answer.out();
  }

  TextVersions standing(AnswerId id) {
    if (isOut(id)) {
      throw new Rejection.NotFound("answer", id.value()).asException();
    }
    return of(id).texts();
  }

  void evolve(AppropriationEvent event) {
    switch (event) {
      case AnswerAdded it -> answers.put(
        it.answer(),
        new Answer(TextVersions.NONE.after(1, Set.of(), it.text()), false)
      );
      case AnswerEdited it -> answers.put(
        it.answer(),
        new Answer(of(it.answer()).texts().after(it.version(), it.basedOn(), it.text()), false)
      );
      case AnswerTakenOut it -> answers.put(it.answer(), new Answer(of(it.answer()).texts(), true));
      case AnswerPutBack it -> answers.put(it.answer(), new Answer(of(it.answer()).texts(), false));
    }
  }

  private Answer of(AnswerId id) {
    return requireNonNull(answers.get(id), id::value);
  }
}
