package tablee.command.dates;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.people.Roster;
import tablee.command.premise.Premises;
import tablee.command.rule.AtMost;
import tablee.command.rule.Authority;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.dates.DateCommand;
import tablee.messages.dates.DateCommand.AnswerDate;
import tablee.messages.dates.DateCommand.DecideDate;
import tablee.messages.dates.DateCommand.ProposeDates;
import tablee.messages.dates.DateCommand.WithdrawDates;
import tablee.messages.dates.DateEvent;
import tablee.messages.dates.DateEvent.DateAnswered;
import tablee.messages.dates.DateEvent.DateDecided;
import tablee.messages.dates.DateEvent.DatesProposed;
import tablee.messages.dates.DateEvent.DatesWithdrawn;
import tablee.messages.dates.ProposedDate;
import tablee.messages.id.PollId;
import tablee.messages.method.Activity;

/** Decides about a workshop's polls for the date of the next one. */
@AggregateRoot(type = Streams.DATES)
public final class Dates {

  private static final AtMost POLLS = new AtMost(50, "poll");
  private static final int FEWEST = 1;
  private static final int MOST = 20;

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Map<PollId, Poll> polls = new HashMap<>();

  public Dates(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.DATES)
  void decide(DateCommand command) {
    Roster.admit(premises, command.workshop(), command.by());
    WorkshopFacts.restedOn(premises, command.workshop()).mustTake(Activity.CHOOSE_DATES, command.by());
    switch (command) {
      case ProposeDates it -> propose(it);
      case AnswerDate it -> answer(it);
      case DecideDate it -> decide(it);
      case WithdrawDates it -> withdraw(it);
    }
  }

  private void propose(ProposeDates it) {
    Authority.facilitates(it.by());
    if (polls.containsKey(it.poll())) {
      throw new Rejection.AlreadyThere("poll", it.poll().value()).asException();
    }
    var options = it.options().stream().map(ProposedDate::option).collect(Collectors.toSet());
    if (options.size() != it.options().size() || options.size() < FEWEST || options.size() > MOST) {
      throw new Rejection.Malformed("options").asException();
    }
    POLLS.admitOneMore(polls.size());
    apply(new DatesProposed(it.workshop(), it.poll(), it.options(), it.by()));
  }

  private void answer(AnswerDate it) {
    Authority.actsFor(it.by(), it.participant());
    Roster.admit(premises, it.workshop(), it.participant());
    var poll = poll(it.poll());
    poll.mustBeOpen(it.poll());
    poll.mustPropose(it.option());
    if (it.answer() != poll.answer(it.option(), it.participant())) {
      apply(new DateAnswered(it.workshop(), it.poll(), it.option(), it.participant(), it.answer(), it.by()));
    }
  }

  private void decide(DecideDate it) {
    Authority.facilitates(it.by());
    var poll = poll(it.poll());
    poll.mustStand(it.poll());
    poll.mustPropose(it.option());
    if (!it.option().equals(poll.decided())) {
      apply(new DateDecided(it.workshop(), it.poll(), it.option(), it.by()));
    }
  }

  private void withdraw(WithdrawDates it) {
    Authority.facilitates(it.by());
    if (!poll(it.poll()).withdrawn()) {
      apply(new DatesWithdrawn(it.workshop(), it.poll(), it.by()));
    }
  }

  private Poll poll(PollId id) {
    var poll = polls.get(id);
    if (poll == null) {
      throw new Rejection.NotFound("poll", id.value()).asException();
    }
    return poll;
  }

  @EventSourcingHandler
  void evolve(DateEvent event) {
    switch (event) {
      case DatesProposed it -> polls.put(it.poll(), Poll.proposing(it.options()));
      case DateAnswered it -> polls.computeIfPresent(it.poll(), (_, poll) -> poll.after(it));
      case DateDecided it -> polls.computeIfPresent(it.poll(), (_, poll) -> poll.decidedFor(it.option()));
      case DatesWithdrawn it -> polls.computeIfPresent(it.poll(), (_, poll) -> poll.takenBack());
    }
  }
}
