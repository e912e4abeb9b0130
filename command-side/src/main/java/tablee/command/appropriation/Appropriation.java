package tablee.command.appropriation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.axis.AxisForest;
import tablee.command.group.Memberships;
import tablee.command.moderation.Moderated;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.appropriation.AppropriationCommand;
import tablee.messages.appropriation.AppropriationCommand.AddAnswer;
import tablee.messages.appropriation.AppropriationCommand.EditAnswer;
import tablee.messages.appropriation.AppropriationCommand.PutAnswerBack;
import tablee.messages.appropriation.AppropriationCommand.TakeAnswerOut;
import tablee.messages.appropriation.AppropriationEvent;
import tablee.messages.appropriation.AppropriationEvent.AnswerAdded;
import tablee.messages.appropriation.AppropriationEvent.AnswerEdited;
import tablee.messages.appropriation.AppropriationEvent.AnswerPutBack;
import tablee.messages.appropriation.AppropriationEvent.AnswerTakenOut;
import tablee.messages.method.Activity;
import tablee.messages.method.Method;
import tablee.messages.moderation.Contribution;
import tablee.messages.moderation.ContributionKind;

/** Decides about one thematic group's page, which its members write together. */
@AggregateRoot(type = Streams.APPROPRIATION)
public final class Appropriation {

  private static final AtMost ANSWERS = new AtMost(300, "answer");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Answers answers = new Answers();

  public Appropriation(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.APPROPRIATION)
  void decide(AppropriationCommand command) {
    var method = mustBeOpenTo(command);
    switch (command) {
      case AddAnswer it -> add(it, method);
      case EditAnswer it -> edit(it);
      case TakeAnswerOut it -> takeOut(it);
      case PutAnswerBack it -> putBack(it);
    }
  }

  private Method mustBeOpenTo(AppropriationCommand it) {
    Roster.admit(premises, it.workshop(), it.by());
    var workshop = WorkshopFacts.restedOn(premises, it.workshop());
    workshop.mustTake(Activity.APPROPRIATE, it.by());
    AxisForest.mustBeValidated(premises, it.workshop(), it.axis());
    it.by()
      .participant()
      .ifPresent(writer -> {
        Memberships.mustContain(premises, it.workshop(), it.axis(), writer);
        Moderated.mustBeInSight(
          premises,
          it.workshop(),
          Contribution.of(ContributionKind.ANSWER, it.answer(), it.axis())
        );
      });
    return workshop.method();
  }

  private void add(AddAnswer it, Method method) {
    if (!method.asks(it.question())) {
      throw new Rejection.Malformed("question").asException();
    }
    answers.mustBeNew(it.answer());
    ANSWERS.admitOneMore(answers.count());
    apply(new AnswerAdded(it.workshop(), it.axis(), it.answer(), it.question(), it.text(), it.by()));
  }

  private void edit(EditAnswer it) {
    var texts = answers.standing(it.answer());
    texts.mayEdit(it.basedOn());
    if (!texts.changesNothing(it.basedOn(), it.text())) {
      apply(
        new AnswerEdited(
          it.workshop(),
          it.axis(),
          it.answer(),
          texts.count() + 1,
          it.basedOn(),
          it.text(),
          it.by()
        )
      );
    }
  }

  private void takeOut(TakeAnswerOut it) {
    if (!answers.isOut(it.answer())) {
      apply(new AnswerTakenOut(it.workshop(), it.axis(), it.answer(), it.by()));
    }
  }

  private void putBack(PutAnswerBack it) {
    if (answers.isOut(it.answer())) {
      apply(new AnswerPutBack(it.workshop(), it.axis(), it.answer(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(AppropriationEvent event) {
    answers.evolve(event);
  }
}
