package tablee.messages.homework;

import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.HomeworkId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;

/** What happened to a workshop's homework. */
public sealed interface HomeworkEvent extends Event {
  WorkshopId workshop();

  HomeworkId homework();

  @Override
  default String scope() {
    return workshop().value();
  }

  @Stored("homework-assigned")
  record HomeworkAssigned(
    WorkshopId workshop,
    HomeworkId homework,
    Task task,
    Actor by
  ) implements HomeworkEvent {}

  @Stored("homework-revised")
  record HomeworkRevised(
    WorkshopId workshop,
    HomeworkId homework,
    Task task,
    Actor by
  ) implements HomeworkEvent {}

  @Stored("homework-reported")
  record HomeworkReported(
    WorkshopId workshop,
    HomeworkId homework,
    Report report,
    Actor by
  ) implements HomeworkEvent {}

  @Stored("homework-dropped")
  record HomeworkDropped(WorkshopId workshop, HomeworkId homework, Actor by) implements HomeworkEvent {}

  @Stored("homework-taken-up")
  record HomeworkTakenUp(WorkshopId workshop, HomeworkId homework, Actor by) implements HomeworkEvent {}

  @Stored("helper-renamed")
  record HelperRenamed(WorkshopId workshop, HomeworkId homework, Actor by) implements HomeworkEvent {}

  /** @param by who let the workshop inherit */
  @Stored("homework-inherited")
  record HomeworkInherited(
    WorkshopId workshop,
    HomeworkId homework,
    Snapshot snapshot,
    Task task,
    Report report,
    Actor by
  ) implements HomeworkEvent {}
}
