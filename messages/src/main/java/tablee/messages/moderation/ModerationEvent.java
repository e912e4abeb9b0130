package tablee.messages.moderation;

import tablee.messages.Actor;
import tablee.messages.Event;
import tablee.messages.Stored;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;

/** What facilitators kept from sight, or from writing. */
public sealed interface ModerationEvent extends Event {
  WorkshopId workshop();

  @Override
  default String scope() {
    return workshop().value();
  }

  /** @param reason for whoever made it, and for facilitators */
  @Stored("contribution-hidden")
  record ContributionHidden(
    WorkshopId workshop,
    Contribution what,
    String reason,
    Actor by
  ) implements ModerationEvent {}

  @Stored("contribution-restored")
  record ContributionRestored(WorkshopId workshop, Contribution what, Actor by) implements ModerationEvent {}

  /** @param reason for the people at the table, and for facilitators */
  @Stored("table-locked")
  record TableLocked(
    WorkshopId workshop,
    TableId table,
    String reason,
    Actor by
  ) implements ModerationEvent {}

  @Stored("table-unlocked")
  record TableUnlocked(WorkshopId workshop, TableId table, Actor by) implements ModerationEvent {}
}
