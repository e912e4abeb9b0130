package tablee.command.ballot;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.axis.AxisForest;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.ballot.BallotCommand;
import tablee.messages.ballot.BallotCommand.CastVote;
import tablee.messages.ballot.BallotCommand.CloseBallot;
import tablee.messages.ballot.BallotCommand.ReopenBallot;
import tablee.messages.ballot.BallotCommand.RevealBallot;
import tablee.messages.ballot.BallotCommand.TakeVoteBack;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.BallotReopened;
import tablee.messages.ballot.BallotEvent.BallotRevealed;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.ballot.BallotEvent.VoteTakenBack;
import tablee.messages.method.Activity;

/** Decides about a workshop's rounds of votes. */
@AggregateRoot(type = Streams.BALLOTS)
public final class Ballots {

  private static final AtMost BALLOTS = new AtMost(50, "ballot");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final BallotBox box = new BallotBox();

  public Ballots(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.BALLOTS)
  void decide(BallotCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case BallotCommand.OpenBallot it -> open(it, workshop);
      case CastVote it -> cast(it, workshop);
      case TakeVoteBack it -> takeBack(it, workshop);
      case CloseBallot it -> close(it, workshop);
      case ReopenBallot it -> reopen(it, workshop);
      case RevealBallot it -> reveal(it, workshop);
    }
  }

  private void open(BallotCommand.OpenBallot it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.VOTE, it.by());
    box.mustBeNew(it.ballot());
    BALLOTS.admitOneMore(box.count());
    box.open().mustBeNone();
    AxisForest.mustAllLive(premises, it.workshop(), it.axes());
    apply(new BallotOpened(it.workshop(), it.ballot(), it.budget(), it.axes(), it.by()));
  }

  private void cast(CastVote it, WorkshopFacts workshop) {
    Authority.isThemself(it.by(), it.participant());
    workshop.mustTake(Activity.VOTE, it.by());
    var ballot = box.mustTakeVotes(it.ballot());
    if (!ballot.axes().contains(it.axis())) {
      throw new Rejection.NotFound("axis", it.axis().value()).asException();
    }
    new WithinBudget(ballot.budget()).admitOneMore(box.spent(it.ballot(), it.participant()));
    apply(new VoteCast(it.workshop(), it.ballot(), it.participant(), it.axis(), it.by()));
  }

  private void takeBack(TakeVoteBack it, WorkshopFacts workshop) {
    Authority.isThemself(it.by(), it.participant());
    workshop.mustTake(Activity.VOTE, it.by());
    box.mustTakeVotes(it.ballot());
    if (!box.hasVote(it.ballot(), it.participant(), it.axis())) {
      throw new Rejection.NoVoteThere().asException();
    }
    apply(new VoteTakenBack(it.workshop(), it.ballot(), it.participant(), it.axis(), it.by()));
  }

  private void close(CloseBallot it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustBeUnderWay(Activity.VOTE);
    box.known(it.ballot());
    if (box.open().is(it.ballot())) {
      apply(new BallotClosed(it.workshop(), it.ballot(), it.by()));
    }
  }

  private void reopen(ReopenBallot it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.VOTE, it.by());
    var ballot = box.known(it.ballot());
    if (ballot.revealed()) {
      throw new Rejection.BallotRevealed().asException();
    }
    if (box.open().is(it.ballot())) {
      return;
    }
    box.open().mustBeNone();
    // While it was closed they may have been merged, and nothing could be told from votes on them.
    AxisForest.mustAllLive(premises, it.workshop(), ballot.axes());
    apply(new BallotReopened(it.workshop(), it.ballot(), it.by()));
  }

  private void reveal(RevealBallot it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustBeUnderWay(Activity.VOTE);
    if (!box.known(it.ballot()).revealed()) {
      apply(new BallotRevealed(it.workshop(), it.ballot(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(BallotEvent event) {
    box.evolve(event);
  }
}
