package tablee.messages.dates;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.OptionId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.PollId;
import tablee.messages.id.WorkshopId;

/** Orders about when the next workshop is to be, given in the one before. */
public sealed interface DateCommand extends Command {
  WorkshopId workshop();

  PollId poll();

  @Override
  default String stream() {
    return Streams.dates(workshop());
  }

  record ProposeDates(
    WorkshopId workshop,
    PollId poll,
    List<ProposedDate> options,
    Actor by
  ) implements DateCommand {
    public ProposeDates {
      options = List.copyOf(options);
    }
  }

  record AnswerDate(
    WorkshopId workshop,
    PollId poll,
    OptionId option,
    ParticipantId participant,
    Answer answer,
    Actor by
  ) implements DateCommand {}

  /** Decides, or decides otherwise. */
  record DecideDate(WorkshopId workshop, PollId poll, OptionId option, Actor by) implements DateCommand {}

  record WithdrawDates(WorkshopId workshop, PollId poll, Actor by) implements DateCommand {}
}
