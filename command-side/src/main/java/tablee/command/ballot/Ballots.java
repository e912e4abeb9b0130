package tablee.command.ballot;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.axis.AxisForest;
import tablee.command.moderation.Moderated;
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
import tablee.messages.ballot.BallotCommand.HandInPaper;
import tablee.messages.ballot.BallotCommand.ReopenBallot;
import tablee.messages.ballot.BallotCommand.ResolveObjection;
import tablee.messages.ballot.BallotCommand.RevealBallot;
import tablee.messages.ballot.BallotCommand.TakeVoteBack;
import tablee.messages.ballot.BallotEvent;
import tablee.messages.ballot.BallotEvent.BallotClosed;
import tablee.messages.ballot.BallotEvent.BallotCounted;
import tablee.messages.ballot.BallotEvent.BallotOpened;
import tablee.messages.ballot.BallotEvent.BallotReopened;
import tablee.messages.ballot.BallotEvent.BallotRevealed;
import tablee.messages.ballot.BallotEvent.ObjectionResolved;
import tablee.messages.ballot.BallotEvent.PaperHandedIn;
import tablee.messages.ballot.BallotEvent.PaperSealed;
import tablee.messages.ballot.BallotEvent.VoteCast;
import tablee.messages.ballot.BallotEvent.VoteTakenBack;
import tablee.messages.ballot.Mark;
import tablee.messages.ballot.SealedPapers;
import tablee.messages.ballot.SealedPapers.Box;
import tablee.messages.ballot.SealedPapers.Sealed;
import tablee.messages.id.ParticipantId;
import tablee.messages.log.Append;
import tablee.messages.method.Activity;

/** Decides about a workshop's rounds of votes. */
@AggregateRoot(type = Streams.BALLOTS)
public final class Ballots {

  private static final AtMost BALLOTS = new AtMost(50, "ballot");

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final transient SealedPapers papers;
  private final transient Shredder shredder;
  private final BallotBox box = new BallotBox();

  public Ballots(String stream, Premises premises, SealedPapers papers, Shredder shredder) {
    this.stream = stream;
    this.premises = premises;
    this.papers = papers;
    this.shredder = shredder;
  }

  @CommandHandler(commandName = Streams.BALLOTS)
  void decide(BallotCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    var workshop = WorkshopFacts.restedOn(premises, command.workshop());
    switch (command) {
      case BallotCommand.OpenBallot it -> open(it, workshop);
      case CastVote it -> cast(it, workshop);
      case TakeVoteBack it -> takeBack(it, workshop);
      case HandInPaper it -> handIn(it, workshop);
      case ResolveObjection it -> resolve(it, workshop);
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
    Moderated.mustBeInSight(premises, it.workshop(), it.axes());
    apply(
      new BallotOpened(it.workshop(), it.ballot(), it.budget(), it.axes(), it.by(), it.kind(), it.secrecy())
    );
  }

  private void cast(CastVote it, WorkshopFacts workshop) {
    Authority.isThemself(it.by(), it.participant());
    workshop.mustTake(Activity.VOTE, it.by());
    var ballot = box.mustTake(it.ballot(), false);
    if (!ballot.axes().contains(it.axis())) {
      throw new Rejection.NotFound("axis", it.axis().value()).asException();
    }
    new WithinBudget(ballot.budget()).admitOneMore(box.spent(it.ballot(), it.participant()));
    apply(new VoteCast(it.workshop(), it.ballot(), it.participant(), it.axis(), it.by()));
  }

  private void takeBack(TakeVoteBack it, WorkshopFacts workshop) {
    Authority.isThemself(it.by(), it.participant());
    workshop.mustTake(Activity.VOTE, it.by());
    box.mustTake(it.ballot(), false);
    if (!box.hasVote(it.ballot(), it.participant(), it.axis())) {
      throw new Rejection.NoVoteThere().asException();
    }
    apply(new VoteTakenBack(it.workshop(), it.ballot(), it.participant(), it.axis(), it.by()));
  }

  private void handIn(HandInPaper it, WorkshopFacts workshop) {
    Authority.isThemself(it.by(), it.participant());
    workshop.mustTake(Activity.VOTE, it.by());
    var ballot = box.mustTake(it.ballot(), true);
    new FilledIn(ballot).admit(it.marks());
    if (ballot.confidential()) {
      if (Append.CURRENT.get().circumstances().onBehalf() != null) {
        throw new Rejection.NotForOthers().asException();
      }
      seal(it);
    } else if (!it.marks().equals(box.papers(it.ballot()).getOrDefault(it.participant(), List.of()))) {
      apply(new PaperHandedIn(it.workshop(), it.ballot(), it.participant(), it.marks(), it.by()));
    }
  }

  /** The paper lies in its box before the log says that it counts, so that none that was acknowledged is missing. */
  private void seal(HandInPaper it) {
    if (it.paper().equals(box.sealed(it.ballot()).get(it.participant()))) {
      return;
    }
    var name = new Sealed(it.participant(), it.paper());
    if (!papers.keep(new Box(it.workshop(), it.ballot()), name, it.marks())) {
      throw new Rejection.AlreadyThere("paper", it.paper().value()).asException();
    }
    apply(new PaperSealed(it.workshop(), it.ballot(), it.participant(), it.paper(), it.by()));
  }

  private void resolve(ResolveObjection it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustBeUnderWay(Activity.VOTE);
    var counted = box.mustBeRevealed(it.ballot()).counted();
    if (counted == null || it.objection() < 1 || it.objection() > counted.objections().size()) {
      throw new Rejection.NotFound("objection", Integer.toString(it.objection())).asException();
    }
    if (!it.how().equals(box.resolution(it.ballot(), it.objection()))) {
      apply(new ObjectionResolved(it.workshop(), it.ballot(), it.objection(), it.how(), it.by()));
    }
  }

  private void close(CloseBallot it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    if (!box.known(it.ballot()).confidential()) {
      // A box of confidential papers must not be left lying because the day is over.
      workshop.mustBeUnderWay(Activity.VOTE);
    }
    if (box.open().is(it.ballot())) {
      apply(new BallotClosed(it.workshop(), it.ballot(), it.by()));
      count(it);
    }
  }

  private void count(BallotCommand it) {
    var ballot = box.known(it.ballot());
    if (!ballot.takesPapers()) {
      return;
    }
    var tally = Tally.of(ballot, ballot.confidential() ? unsealed(it) : box.papers(it.ballot()));
    apply(
      new BallotCounted(
        it.workshop(),
        it.ballot(),
        tally.papers(),
        tally.counts(),
        tally.objections(),
        it.by()
      )
    );
    if (ballot.confidential()) {
      shredder.destroyOnceCounted(new Box(it.workshop(), it.ballot()));
    }
  }

  /** Each voter's last paper; those before it, and those whose event was refused, lie in the box for nothing. */
  private Map<ParticipantId, List<Mark>> unsealed(BallotCommand it) {
    var inTheBox = papers.open(new Box(it.workshop(), it.ballot()));
    Map<ParticipantId, List<Mark>> last = new HashMap<>();
    box
      .sealed(it.ballot())
      .forEach((voter, paper) -> last.put(voter, inTheBox.getOrDefault(new Sealed(voter, paper), List.of())));
    return last;
  }

  private void reopen(ReopenBallot it, WorkshopFacts workshop) {
    Authority.facilitates(it.by());
    workshop.mustTake(Activity.VOTE, it.by());
    var ballot = box.known(it.ballot());
    if (ballot.confidential() && ballot.counted() != null) {
      throw new Rejection.PapersCounted().asException();
    }
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
      if (box.open().is(it.ballot())) {
        count(it);
      }
      apply(new BallotRevealed(it.workshop(), it.ballot(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(BallotEvent event) {
    box.evolve(event);
  }
}
