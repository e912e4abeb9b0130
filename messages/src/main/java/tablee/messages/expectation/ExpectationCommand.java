package tablee.messages.expectation;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;
import tablee.messages.text.Texts;

/** Orders about what participants expect of a workshop. */
public sealed interface ExpectationCommand extends Command {
  WorkshopId workshop();

  ExpectationId expectation();

  @Override
  default String stream() {
    return Streams.expectations(workshop());
  }

  record SayExpectation(
    WorkshopId workshop,
    ExpectationId expectation,
    String text,
    Actor by
  ) implements ExpectationCommand {
    public SayExpectation {
      text = Texts.line("text", text, Texts.EXPECTATION);
    }
  }

  record ReviseExpectation(
    WorkshopId workshop,
    ExpectationId expectation,
    String text,
    Actor by
  ) implements ExpectationCommand {
    public ReviseExpectation {
      text = Texts.line("text", text, Texts.EXPECTATION);
    }
  }

  record WithdrawExpectation(
    WorkshopId workshop,
    ExpectationId expectation,
    Actor by
  ) implements ExpectationCommand {}

  record RestoreExpectation(
    WorkshopId workshop,
    ExpectationId expectation,
    Actor by
  ) implements ExpectationCommand {}

  /** "Me too": the participant has this expectation from now on, as its author does. */
  record ShareExpectation(
    WorkshopId workshop,
    ExpectationId expectation,
    ParticipantId participant,
    Actor by
  ) implements ExpectationCommand {}

  /** Undoes {@link ShareExpectation}. */
  record UnshareExpectation(
    WorkshopId workshop,
    ExpectationId expectation,
    ParticipantId participant,
    Actor by
  ) implements ExpectationCommand {}

  /**
   * Brings expectations that say the same together under a new one that remembers them.
   *
   * @param expectation the new one, or one that was ungrouped into just these and stands again
   */
  record GroupExpectations(
    WorkshopId workshop,
    ExpectationId expectation,
    List<ExpectationId> from,
    String text,
    Actor by
  ) implements ExpectationCommand {
    public GroupExpectations {
      text = Texts.line("text", text, Texts.EXPECTATION);
      from = from.stream().distinct().toList();
    }
  }

  /** Undoes a grouping: those it was made of stand for themselves again. */
  record UngroupExpectations(
    WorkshopId workshop,
    ExpectationId expectation,
    Actor by
  ) implements ExpectationCommand {}

  /** Says what became of an expectation that one had; replaces what one said before. */
  record AssessExpectation(
    WorkshopId workshop,
    ExpectationId expectation,
    ParticipantId participant,
    Assessment assessment,
    Actor by
  ) implements ExpectationCommand {}

  record TakeAssessmentBack(
    WorkshopId workshop,
    ExpectationId expectation,
    ParticipantId participant,
    Actor by
  ) implements ExpectationCommand {}
}
