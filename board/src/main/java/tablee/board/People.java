package tablee.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;
import tablee.messages.people.PeopleEvent;

/** Who takes part, and where they sit. */
final class People {

  private static final class Person {

    @Nullable
    TableId table;

    boolean removed;
    boolean withoutDevice;
  }

  private final Map<String, Person> people = new LinkedHashMap<>();

  void evolve(PeopleEvent event, Touched touched) {
    var person = people.computeIfAbsent(event.participant().value(), _ -> new Person());
    touched.card(Section.PEOPLE, event.participant());
    switch (event) {
      case PeopleEvent.ParticipantJoined _ -> touched.own(event.participant());
      case PeopleEvent.ParticipantAdded _ -> {
        person.withoutDevice = true;
        touched.own(event.participant());
      }
      case PeopleEvent.ParticipantSeated seated -> person.table = seated.table();
      case PeopleEvent.NicknameChanged _ -> {
        // The card shows the nickname that stands beside the log now.
      }
      case PeopleEvent.ParticipantRemoved _ -> person.removed = true;
      case PeopleEvent.ParticipantReadmitted _ -> person.removed = false;
    }
  }

  boolean has(ParticipantId participant) {
    return people.containsKey(participant.value());
  }

  /** Where somebody sits; null for nobody, and for somebody who stands. */
  @Nullable
  TableId seat(ParticipantId participant) {
    var person = people.get(participant.value());
    return person == null ? null : person.table;
  }

  /** Those who sit at a table. */
  List<ParticipantId> at(TableId table) {
    return people
      .entrySet()
      .stream()
      .filter(person -> table.equals(person.getValue().table))
      .map(person -> new ParticipantId(person.getKey()))
      .toList();
  }

  Iterable<String> ids() {
    return people.keySet();
  }

  boolean isWithoutDevice(ParticipantId participant) {
    var person = people.get(participant.value());
    return person != null && person.withoutDevice;
  }

  List<String> withoutDevice() {
    return people
      .entrySet()
      .stream()
      .filter(person -> person.getValue().withoutDevice)
      .map(Map.Entry::getKey)
      .toList();
  }

  @Nullable
  Card card(String id, Eyes eyes) {
    var person = people.get(id);
    return person == null
      ? null
      : new Card.PersonCard(
          eyes.names().of(new ParticipantId(id)),
          person.table,
          person.removed ? true : null,
          person.withoutDevice ? true : null
        );
  }
}
