package tablee.messages.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;

/** What happened on a workshop's roster. */
public sealed interface PeopleEvent extends Event {
  WorkshopId workshop();

  ParticipantId participant();

  @Override
  default String scope() {
    return workshop().value();
  }

  @Stored("participant-joined")
  record ParticipantJoined(
    WorkshopId workshop,
    ParticipantId participant,
    String tokenHash,
    Instant expires,
    Actor by
  ) implements PeopleEvent {}

  /** Somebody takes part without a device. */
  @Stored("participant-added")
  record ParticipantAdded(WorkshopId workshop, ParticipantId participant, Actor by) implements PeopleEvent {}

  /** @param from the table left; null for the first seat */
  @Stored("participant-seated")
  record ParticipantSeated(
    WorkshopId workshop,
    ParticipantId participant,
    TableId table,
    @Nullable TableId from,
    Actor by
  ) implements PeopleEvent {}

  @Stored("nickname-changed")
  record NicknameChanged(WorkshopId workshop, ParticipantId participant, Actor by) implements PeopleEvent {}

  @Stored("participant-removed")
  record ParticipantRemoved(
    WorkshopId workshop,
    ParticipantId participant,
    Actor by
  ) implements PeopleEvent {}

  @Stored("participant-readmitted")
  record ParticipantReadmitted(
    WorkshopId workshop,
    ParticipantId participant,
    Actor by
  ) implements PeopleEvent {}
}
