package tablee.command.counsel;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tablee.command.rule.AtMost;
import tablee.messages.Rejection;
import tablee.messages.counsel.CounselEvent.ConsentGiven;
import tablee.messages.counsel.CounselEvent.ObjectionRaised;
import tablee.messages.id.ObjectionId;

/** Who consents to one recommendation, and what was objected to it. */
record Voices(Map<Person, Consent> consents, Map<ObjectionId, Objection> objections) {
  static final Voices NONE = new Voices(Map.of(), Map.of());

  private static final AtMost OBJECTIONS = new AtMost(500, "objection");

  /** What became of an objection. */
  enum State {
    STANDING,
    SETTLED,
    WITHDRAWN,
  }

  /** @param version of the text that is consented to */
  record Consent(int version, String words) {}

  record Objection(Person by, State state) {
    void mustStand() {
      if (state != State.STANDING) {
        throw new Rejection.ObjectionIsSettled().asException();
      }
    }
  }

  Voices {
    consents = Map.copyOf(consents);
    objections = Map.copyOf(objections);
  }

  /** Null for somebody who does not consent. */
  @Nullable
  Consent consent(Person person) {
    return consents.get(person);
  }

  int consentsTo(int version) {
    return (int) consents
      .values()
      .stream()
      .filter(consent -> consent.version() == version)
      .count();
  }

  void mustTake(ObjectionId id) {
    if (objections.containsKey(id)) {
      throw new Rejection.AlreadyThere("objection", id.value()).asException();
    }
    OBJECTIONS.admitOneMore(objections.size());
  }

  Objection known(ObjectionId id) {
    var objection = objections.get(id);
    if (objection == null) {
      throw new Rejection.NotFound("objection", id.value()).asException();
    }
    return objection;
  }

  int standing() {
    return (int) objections
      .values()
      .stream()
      .filter(objection -> objection.state() == State.STANDING)
      .count();
  }

  List<ObjectionId> standingOf(Person person) {
    return objections
      .entrySet()
      .stream()
      .filter(entry -> entry.getValue().equals(new Objection(person, State.STANDING)))
      .map(Map.Entry::getKey)
      .sorted((one, other) -> one.value().compareTo(other.value()))
      .toList();
  }

  Voices consented(ConsentGiven it) {
    var more = new HashMap<>(consents);
    more.put(Person.behind(it), new Consent(it.version(), it.words()));
    return new Voices(more, objections);
  }

  Voices takenBack(Person person) {
    var fewer = new HashMap<>(consents);
    fewer.remove(person);
    return new Voices(fewer, objections);
  }

  /** Whoever objects consents no more. */
  Voices objected(ObjectionRaised it) {
    var person = Person.behind(it);
    return takenBack(person).with(it.objection(), new Objection(person, State.STANDING));
  }

  Voices settled(ObjectionId id, State state) {
    return with(id, new Objection(requireNonNull(objections.get(id), id::value).by(), state));
  }

  private Voices with(ObjectionId id, Objection objection) {
    var more = new HashMap<>(objections);
    more.put(id, objection);
    return new Voices(consents, more);
  }
}
