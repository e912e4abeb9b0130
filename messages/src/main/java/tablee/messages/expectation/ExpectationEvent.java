package tablee.messages.expectation;

import java.util.List;
import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.ExpectationId;
import tablee.messages.id.ParticipantId;
import tablee.messages.id.WorkshopId;

/** What happened to what participants expect of a workshop. */
public sealed interface ExpectationEvent extends Event {
  WorkshopId workshop();

  ExpectationId expectation();

  @Override
  default String scope() {
    return workshop().value();
  }

  @Stored("expectation-said")
  record ExpectationSaid(
    WorkshopId workshop,
    ExpectationId expectation,
    String text,
    Actor by
  ) implements ExpectationEvent {}

  @Stored("expectation-revised")
  record ExpectationRevised(
    WorkshopId workshop,
    ExpectationId expectation,
    String text,
    Actor by
  ) implements ExpectationEvent {}

  @Stored("expectation-withdrawn")
  record ExpectationWithdrawn(
    WorkshopId workshop,
    ExpectationId expectation,
    Actor by
  ) implements ExpectationEvent {}

  @Stored("expectation-restored")
  record ExpectationRestored(
    WorkshopId workshop,
    ExpectationId expectation,
    Actor by
  ) implements ExpectationEvent {}

  @Stored("expectation-shared")
  record ExpectationShared(
    WorkshopId workshop,
    ExpectationId expectation,
    ParticipantId participant,
    Actor by
  ) implements ExpectationEvent {}

  @Stored("expectation-unshared")
  record ExpectationUnshared(
    WorkshopId workshop,
    ExpectationId expectation,
    ParticipantId participant,
    Actor by
  ) implements ExpectationEvent {}

  /** @param expectation the new one, which the others live on in */
  @Stored("expectations-grouped")
  record ExpectationsGrouped(
    WorkshopId workshop,
    ExpectationId expectation,
    List<ExpectationId> from,
    String text,
    Actor by
  ) implements ExpectationEvent {
    public ExpectationsGrouped {
      from = List.copyOf(from);
    }
  }

  /** @param into those that stand for themselves again */
  @Stored("expectations-ungrouped")
  record ExpectationsUngrouped(
    WorkshopId workshop,
    ExpectationId expectation,
    List<ExpectationId> into,
    Actor by
  ) implements ExpectationEvent {
    public ExpectationsUngrouped {
      into = List.copyOf(into);
    }
  }

  @Stored("expectation-assessed")
  record ExpectationAssessed(
    WorkshopId workshop,
    ExpectationId expectation,
    ParticipantId participant,
    Assessment assessment,
    Actor by
  ) implements ExpectationEvent {}

  @Stored("assessment-taken-back")
  record AssessmentTakenBack(
    WorkshopId workshop,
    ExpectationId expectation,
    ParticipantId participant,
    Actor by
  ) implements ExpectationEvent {}
}
