package tablee.messages.people;

import java.time.Instant;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;

/** Orders to a workshop's roster. */
public sealed interface PeopleCommand extends Command {
  WorkshopId workshop();

  ParticipantId participant();

  @Override
  default String stream() {
    return Streams.people(workshop());
  }

  /**
   * @param joinCode as typed or scanned; must be the workshop's at this moment
   * @param tokenHash SHA-256 of the participant's token, base64url
   * @param expires when the token ends
   */
  record JoinWorkshop(
    WorkshopId workshop,
    ParticipantId participant,
    String joinCode,
    String tokenHash,
    Instant expires,
    Actor by
  ) implements PeopleCommand {}

  /** Takes up somebody without a device, for whom facilitators enter what they say and do. */
  record AddParticipant(WorkshopId workshop, ParticipantId participant, Actor by) implements PeopleCommand {}

  /** Sits down, or moves from another table. */
  record SitAtTable(
    WorkshopId workshop,
    ParticipantId participant,
    TableId table,
    Actor by
  ) implements PeopleCommand {}

  /** Tells the room that the nickname behind the id is another one; it stands beside the log already. */
  record ChangeNickname(WorkshopId workshop, ParticipantId participant, Actor by) implements PeopleCommand {}

  /** Ends the participant's access; what they contributed stays. */
  record RemoveParticipant(
    WorkshopId workshop,
    ParticipantId participant,
    Actor by
  ) implements PeopleCommand {}

  record ReadmitParticipant(
    WorkshopId workshop,
    ParticipantId participant,
    Actor by
  ) implements PeopleCommand {}
}
