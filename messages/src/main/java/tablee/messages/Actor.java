package tablee.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import tablee.messages.id.FacilitatorId;
import tablee.messages.id.Id;
import tablee.messages.id.ParticipantId;

/**
 * Who acts. Written {@code participant:p7Kd} in events and frames.
 *
 * @param id names them within their role; says nothing about the person
 */
public record Actor(Role role, String id) {
  public Actor {
    Id.check(id);
  }

  public static Actor participant(ParticipantId participant) {
    return new Actor(Role.PARTICIPANT, participant.value());
  }

  public static Actor facilitator(FacilitatorId facilitator) {
    return new Actor(Role.FACILITATOR, facilitator.value());
  }

  /**
   * @param written a role's word, a colon, an id
   * @throws RejectedException with {@link Rejection.Malformed} for anything else
   */
  @JsonCreator
  public static Actor parse(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      throw new Rejection.Malformed("actor").asException();
    }
    return new Actor(Role.of(written.substring(0, colon)), written.substring(colon + 1));
  }

  public boolean facilitates() {
    return role == Role.FACILITATOR;
  }

  /** The participant who acts, if one does. */
  public Optional<ParticipantId> participant() {
    return role == Role.PARTICIPANT ? Optional.of(new ParticipantId(id)) : Optional.empty();
  }

  @Override
  @JsonValue
  public String toString() {
    return role.word() + ":" + id;
  }
}
