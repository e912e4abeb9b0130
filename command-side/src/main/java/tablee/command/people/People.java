package tablee.command.people;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import tablee.command.moderation.Moderated;
import tablee.command.premise.Premises;
import tablee.command.rule.Authority;
import tablee.command.series.Inheritance;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.method.Activity;
import tablee.messages.people.PeopleCommand;
import tablee.messages.people.PeopleCommand.AddParticipant;
import tablee.messages.people.PeopleCommand.ChangeNickname;
import tablee.messages.people.PeopleCommand.JoinWorkshop;
import tablee.messages.people.PeopleCommand.ReadmitParticipant;
import tablee.messages.people.PeopleCommand.RemoveParticipant;
import tablee.messages.people.PeopleCommand.SitAtTable;
import tablee.messages.people.PeopleEvent;
import tablee.messages.people.PeopleEvent.NicknameChanged;
import tablee.messages.people.PeopleEvent.ParticipantAdded;
import tablee.messages.people.PeopleEvent.ParticipantJoined;
import tablee.messages.people.PeopleEvent.ParticipantReadmitted;
import tablee.messages.people.PeopleEvent.ParticipantRemoved;
import tablee.messages.people.PeopleEvent.ParticipantSeated;

/** Decides who takes part in a workshop and where they sit. */
@AggregateRoot(type = Streams.PEOPLE)
public final class People {

  static final int MOST_PARTICIPANTS = 3_000;

  @AggregateIdentifier
  final String stream;

  private final transient Premises premises;
  private final Roster roster = new Roster();

  public People(String stream, Premises premises) {
    this.stream = stream;
    this.premises = premises;
  }

  @CommandHandler(commandName = Streams.PEOPLE)
  void decide(PeopleCommand command) {
    switch (command) {
      case JoinWorkshop it -> join(it);
      case AddParticipant it -> add(it);
      case SitAtTable it -> sit(it);
      case ChangeNickname it -> rename(it);
      case RemoveParticipant it -> remove(it);
      case ReadmitParticipant it -> readmit(it);
    }
  }

  private void join(JoinWorkshop it) {
    Authority.actsFor(it.by(), it.participant());
    var workshop = WorkshopFacts.restedOn(premises, it.workshop());
    if (!it.joinCode().equals(workshop.joinCode())) {
      throw new Rejection.CodeUnknown().asException();
    }
    workshop.mustTake(Activity.JOIN, it.by());
    mayComeIn(it);
    apply(new ParticipantJoined(it.workshop(), it.participant(), it.tokenHash(), it.expires(), it.by()));
  }

  private void add(AddParticipant it) {
    Authority.facilitates(it.by());
    WorkshopFacts.restedOn(premises, it.workshop()).mustTake(Activity.JOIN, it.by());
    mayComeIn(it);
    apply(new ParticipantAdded(it.workshop(), it.participant(), it.by()));
  }

  private void mayComeIn(PeopleCommand it) {
    if (roster.knows(it.participant())) {
      throw new Rejection.AlreadyThere("participant", it.participant().value()).asException();
    }
    Inheritance.mustBeNobodyEarlier(premises, it.workshop(), it.participant());
    if (roster.count() >= MOST_PARTICIPANTS) {
      throw new Rejection.WorkshopIsFull(MOST_PARTICIPANTS).asException();
    }
  }

  private void sit(SitAtTable it) {
    Authority.actsFor(it.by(), it.participant());
    roster.mustBePresent(it.participant());
    roster.mayBeActedFor(it.participant());
    var workshop = WorkshopFacts.restedOn(premises, it.workshop());
    workshop.mustTake(Activity.JOIN, it.by());
    workshop.mustHave(it.table());
    var from = roster.seat(it.participant());
    if (!it.by().facilitates()) {
      from.ifPresent(table -> Moderated.mustLetWrite(premises, it.workshop(), table));
      Moderated.mustLetWrite(premises, it.workshop(), it.table());
    }
    if (!from.equals(Optional.of(it.table()))) {
      apply(new ParticipantSeated(it.workshop(), it.participant(), it.table(), from.orElse(null), it.by()));
    }
  }

  private void rename(ChangeNickname it) {
    Authority.actsFor(it.by(), it.participant());
    roster.mustBePresent(it.participant());
    apply(new NicknameChanged(it.workshop(), it.participant(), it.by()));
  }

  private void remove(RemoveParticipant it) {
    Authority.facilitates(it.by());
    if (!roster.isRemoved(it.participant())) {
      apply(new ParticipantRemoved(it.workshop(), it.participant(), it.by()));
    }
  }

  private void readmit(ReadmitParticipant it) {
    Authority.facilitates(it.by());
    if (roster.isRemoved(it.participant())) {
      apply(new ParticipantReadmitted(it.workshop(), it.participant(), it.by()));
    }
  }

  @EventSourcingHandler
  void evolve(PeopleEvent event) {
    roster.evolve(event);
  }
}
