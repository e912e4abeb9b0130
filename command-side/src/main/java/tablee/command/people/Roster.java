package tablee.command.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tablee.command.moderation.Moderated;
import tablee.command.premise.Premise;
import tablee.command.premise.Premises;
import tablee.command.rule.Authority;
import tablee.command.workshop.WorkshopFacts;
import tablee.messages.Actor;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.log.Append;
import tablee.messages.people.PeopleEvent;
import tablee.messages.people.PeopleEvent.NicknameChanged;
import tablee.messages.people.PeopleEvent.ParticipantAdded;
import tablee.messages.people.PeopleEvent.ParticipantJoined;
import tablee.messages.people.PeopleEvent.ParticipantReadmitted;
import tablee.messages.people.PeopleEvent.ParticipantRemoved;
import tablee.messages.people.PeopleEvent.ParticipantSeated;

/** Who takes part in a workshop, and where they sit. */
public final class Roster {

  /** @param device whether they have one to write with themselves */
  private record Person(@Nullable TableId table, boolean removed, boolean device) {
    Person at(TableId other) {
      return new Person(other, false, device);
    }

    Person removed(boolean now) {
      return new Person(table, now, device);
    }
  }

  private final Map<ParticipantId, Person> people = new HashMap<>();

  /** What a workshop's roster says. */
  public static Premise<Roster> of(WorkshopId workshop) {
    return new Premise<>(Streams.people(workshop), Roster::new, (roster, event) -> {
      roster.evolve((PeopleEvent) event);
      return roster;
    });
  }

  /** Lets in who may act at all: facilitators, and participants who joined, were not removed and sit at no locked table. */
  public static void admit(Premises premises, WorkshopId workshop, Actor by) {
    Authority.takesPart(by);
    by.participant().ifPresent(participant -> {
      var seat = premises.look(of(workshop), roster -> {
        roster.mustBePresent(participant);
        roster.mayBeActedFor(participant);
        return roster.seat(participant);
      });
      seat.ifPresent(table -> Moderated.mustLetWrite(premises, workshop, table));
    });
    var onBehalf = Append.CURRENT.get().circumstances().onBehalf();
    if (onBehalf != null && onBehalf.table() != null) {
      WorkshopFacts.restedOn(premises, workshop).mustHave(onBehalf.table());
      Moderated.mustLetWrite(premises, workshop, onBehalf.table());
    }
  }

  /**
   * Looks a participant up without resting on it: the roster moves all the time while people arrive, and one
   * act more or less of somebody who is removed at that moment does no harm.
   */
  public static void admit(Premises premises, WorkshopId workshop, ParticipantId participant) {
    premises.look(of(workshop), roster -> {
      roster.mustBePresent(participant);
      return true;
    });
  }

  /** Looks who is there: everybody who joined and was not removed. */
  public static List<ParticipantId> present(Premises premises, WorkshopId workshop) {
    return premises.look(of(workshop), roster ->
      roster.people
        .entrySet()
        .stream()
        .filter(person -> !person.getValue().removed())
        .map(Map.Entry::getKey)
        .toList()
    );
  }

  public Optional<TableId> seat(ParticipantId participant) {
    return Optional.ofNullable(people.get(participant)).map(Person::table);
  }

  boolean knows(ParticipantId participant) {
    return people.containsKey(participant);
  }

  boolean isRemoved(ParticipantId participant) {
    return person(participant).removed();
  }

  void mustBePresent(ParticipantId participant) {
    if (isRemoved(participant)) {
      throw new Rejection.Removed().asException();
    }
  }

  /**
   * Refuses an entry for somebody who can make it themselves: nobody finds a vote of theirs that they did not cast.
   *
   * @throws tablee.messages.RejectedException with {@link Rejection.HasDevice}
   */
  void mayBeActedFor(ParticipantId participant) {
    var onBehalf = Append.CURRENT.get().circumstances().onBehalf();
    if (onBehalf != null) {
      Authority.facilitates(onBehalf.by());
      if (person(participant).device()) {
        throw new Rejection.HasDevice().asException();
      }
    }
  }

  int count() {
    return people.size();
  }

  private Person person(ParticipantId participant) {
    var person = people.get(participant);
    if (person == null) {
      throw new Rejection.NotFound("participant", participant.value()).asException();
    }
    return person;
  }

  void evolve(PeopleEvent event) {
    switch (event) {
      case ParticipantJoined it -> people.put(it.participant(), new Person(null, false, true));
      case ParticipantAdded it -> people.put(it.participant(), new Person(null, false, false));
      case ParticipantSeated it -> people.computeIfPresent(it.participant(), (_, who) -> who.at(it.table()));
      case ParticipantRemoved it -> people.computeIfPresent(it.participant(), (_, who) -> who.removed(true));
      case ParticipantReadmitted it -> people.computeIfPresent(it.participant(), (_, who) ->
        who.removed(false)
      );
      case NicknameChanged _ -> {
      }
    }
  }
}
