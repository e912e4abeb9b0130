package tablee.messages.moderation;

import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Streams;
import tablee.messages.id.TableId;
import tablee.messages.id.WorkshopId;
import tablee.messages.text.Texts;

/** Orders that keep something from sight, or somebody from writing. */
public sealed interface ModerationCommand extends Command {
  WorkshopId workshop();

  @Override
  default String stream() {
    return Streams.moderation(workshop());
  }

  /** Keeps a contribution from everybody but facilitators and whoever made it. */
  record HideContribution(
    WorkshopId workshop,
    Contribution what,
    String reason,
    Actor by
  ) implements ModerationCommand {
    public HideContribution {
      reason = Texts.paragraph("reason", reason, Texts.REASON);
    }
  }

  record RestoreContribution(WorkshopId workshop, Contribution what, Actor by) implements ModerationCommand {}

  /** Nobody of the table writes until it is unlocked. */
  record LockTable(WorkshopId workshop, TableId table, String reason, Actor by) implements ModerationCommand {
    public LockTable {
      reason = Texts.paragraph("reason", reason, Texts.REASON);
    }
  }

  record UnlockTable(WorkshopId workshop, TableId table, Actor by) implements ModerationCommand {}
}
