package tablee.command.expectation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.expectation.ExpectationWall.Standing;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.expectation.ExpectationCommand;
import tablee.messages.expectation.ExpectationCommand.AssessExpectation;
import tablee.messages.expectation.ExpectationCommand.GroupExpectations;
import tablee.messages.expectation.ExpectationCommand.RestoreExpectation;
import tablee.messages.expectation.ExpectationCommand.ReviseExpectation;
import tablee.messages.expectation.ExpectationCommand.SayExpectation;
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
import tablee.messages.method.Activity;

/** Decides about what participants expect of a workshop, and what became of it. */
@AggregateRoot(type = Streams.EXPECTATIONS)
public final class Expectations {

  private static final AtMost EXPECTATIONS = new AtMost(2_000, "expectation");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final ExpectationWall wall = new ExpectationWall();

  public Expectations(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.EXPECTATIONS)
  void decide(ExpectationCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case SayExpectation it -> say(it, workshop);
      case ReviseExpectation it -> revise(it, workshop);
      case WithdrawExpectation it -> withdraw(it, workshop);
      case RestoreExpectation it -> restore(it, workshop);
      case ShareExpectation it -> share(it, workshop);
      case UnshareExpectation it -> unshare(it, workshop);
      case GroupExpectations it -> group(it, workshop);
      case UngroupExpectations it -> ungroup(it, workshop);
      case AssessExpectation it -> assess(it, workshop);
      case TakeAssessmentBack it -> takeBack(it, workshop);
    }
  }

  private void say(SayExpectation it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.SAY_EXPECTATIONS, it.by());
    wall.mustBeNew(it.expectation());
    EXPECTATIONS.admitOneMore(wall.count());
    apply(new ExpectationSaid(it.workshop(), it.expectation(), it.text(), it.by()));
  }

  private void revise(ReviseExpectation it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.SAY_EXPECTATIONS, it.by());
    var expectation = wall.live(it.expectation());
    Authority.mayChange(it.by(), expectation.by());
    if (!expectation.text().equals(it.text())) {
      apply(new ExpectationRevised(it.workshop(), it.expectation(), it.text(), it.by()));
    }
  }

  private void withdraw(WithdrawExpectation it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.SAY_EXPECTATIONS, it.by());
    var expectation = wall.known(it.expectation());
    Authority.mayChange(it.by(), expectation.by());
    if (expectation.standing() == Standing.WITHDRAWN) {
      return;
    }
    if (!wall.live(it.expectation()).from().isEmpty()) {
      throw new Rejection.ExpectationIsGroup().asException();
    }
    apply(new ExpectationWithdrawn(it.workshop(), it.expectation(), it.by()));
  }

  private void restore(RestoreExpectation it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.SAY_EXPECTATIONS, it.by());
    var expectation = wall.known(it.expectation());
    Authority.mayChange(it.by(), expectation.by());
    if (expectation.standing() == Standing.WITHDRAWN) {
      apply(new ExpectationRestored(it.workshop(), it.expectation(), it.by()));
    }
  }

  private void share(ShareExpectation it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.SAY_EXPECTATIONS, it.by());
    Authority.actsFor(it.by(), it.participant());
    Roster.admit(premises, it.workshop(), it.participant());
    wall.live(it.expectation());
    if (!wall.had(it.expectation()).contains(it.participant())) {
      apply(new ExpectationShared(it.workshop(), it.expectation(), it.participant(), it.by()));
    }
  }

  private void unshare(UnshareExpectation it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.SAY_EXPECTATIONS, it.by());
    Authority.actsFor(it.by(), it.participant());
    if (wall.known(it.expectation()).sharers().contains(it.participant())) {
      apply(new ExpectationUnshared(it.workshop(), it.expectation(), it.participant(), it.by()));
    }
  }

  /** Also later than they are said: duplicates are often seen only when everybody is at work already. */
  private void group(GroupExpectations it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustBeUnderWay(Activity.SAY_EXPECTATIONS);
    if (!wall.wasUngroupedInto(it.expectation(), it.from())) {
      wall.mustBeNew(it.expectation());
      EXPECTATIONS.admitOneMore(wall.count());
    }
    if (it.from().size() < 2) {
      throw new Rejection.GroupingNeedsTwo().asException();
    }
    it.from().forEach(wall::live);
    apply(new ExpectationsGrouped(it.workshop(), it.expectation(), it.from(), it.text(), it.by()));
  }

  private void ungroup(UngroupExpectations it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustBeUnderWay(Activity.SAY_EXPECTATIONS);
    var sources = wall.live(it.expectation()).from();
    if (sources.isEmpty()) {
      throw new Rejection.ExpectationNotGroup().asException();
    }
    apply(new ExpectationsUngrouped(it.workshop(), it.expectation(), sources, it.by()));
  }

  private void assess(AssessExpectation it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.ASSESS_EXPECTATIONS, it.by());
    Authority.actsFor(it.by(), it.participant());
    var expectation = wall.live(it.expectation());
    new OnlyThoseWhoHadIt(wall.had(it.expectation())).mayAssess(it.participant());
    if (expectation.assessments().get(it.participant()) != it.assessment()) {
      apply(
        new ExpectationAssessed(it.workshop(), it.expectation(), it.participant(), it.assessment(), it.by())
      );
    }
  }

  private void takeBack(TakeAssessmentBack it, WorkshopFacts workshop) {
    workshop.mustTake(Activity.ASSESS_EXPECTATIONS, it.by());
    Authority.actsFor(it.by(), it.participant());
    if (wall.live(it.expectation()).assessments().containsKey(it.participant())) {
      apply(new AssessmentTakenBack(it.workshop(), it.expectation(), it.participant(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(ExpectationEvent event) {
    wall.evolve(event);
  }
}
