package tablee.messages.dates;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.OptionId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PollId;
import tablee.messages.id.WorkshopId;

/** What happened in the polls for the next workshop's date. */
public sealed interface DateEvent extends Event {
  WorkshopId workshop();

  PollId poll();

  @Override
  default String scope() {
    return workshop().value();
  }

  @Stored("dates-proposed")
  record DatesProposed(
    WorkshopId workshop,
    PollId poll,
    List<ProposedDate> options,
    Actor by
  ) implements DateEvent {
    public DatesProposed {
      options = List.copyOf(options);
    }
  }

  @Stored("date-answered")
  record DateAnswered(
    WorkshopId workshop,
    PollId poll,
    OptionId option,
    ParticipantId participant,
    Answer answer,
    Actor by
  ) implements DateEvent {}

  @Stored("date-decided")
  record DateDecided(WorkshopId workshop, PollId poll, OptionId option, Actor by) implements DateEvent {}

  @Stored("dates-withdrawn")
  record DatesWithdrawn(WorkshopId workshop, PollId poll, Actor by) implements DateEvent {}
}
