package tablee.messages.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tablee.messages.Actor;
import tablee.messages.Command;
import tablee.messages.Rejection;
import tablee.messages.Streams;
import tablee.messages.id.AttachmentId;
import tablee.messages.id.AxisId;
import tablee.messages.id.ItemId;
import tablee.messages.id.RowId;
import tablee.messages.id.WorkshopId;
import tablee.messages.series.Snapshot;

/** Orders about the items of the library that stand beside something of a workshop. */
public sealed interface AttachmentCommand extends Command {
  WorkshopId workshop();

  @Override
  default String stream() {
    return Streams.attachments(workshop());
  }

  /**
   * Puts an item of the library beside something.
   *
   * @param axis the axis itself, the group's, or the row's
   * @param row for a row, and for nothing else
   * @param stance for a row, and for nothing else
   */
  record AttachItem(
    WorkshopId workshop,
    AttachmentId attachment,
    ItemId item,
    Target on,
    AxisId axis,
    @Nullable RowId row,
    @Nullable Stance stance,
    Actor by
  ) implements AttachmentCommand {
    public AttachItem {
      if ((row != null) != (on == Target.ROW)) {
        throw new Rejection.Malformed("row").asException();
      }
      if ((stance != null) != (on == Target.ROW)) {
        throw new Rejection.Malformed("stance").asException();
      }
    }
  }

  /** Says anew whether an item supports or contradicts the row it stands beside. */
  record TakeStance(
    WorkshopId workshop,
    AttachmentId attachment,
    Stance stance,
    Actor by
  ) implements AttachmentCommand {}

  record DetachItem(WorkshopId workshop, AttachmentId attachment, Actor by) implements AttachmentCommand {}

  /** Takes over what stood beside the axes, groups and rows of an earlier workshop, before the workshop starts. */
  record InheritItems(
    WorkshopId workshop,
    Snapshot snapshot,
    List<Inherited> items,
    Actor by
  ) implements AttachmentCommand {
    public InheritItems {
      items = List.copyOf(items);
    }
  }

  /** @param author whoever put it there */
  record Inherited(
    AttachmentId attachment,
    ItemReference item,
    Target on,
    AxisId axis,
    @Nullable RowId row,
    @Nullable Stance stance,
    Actor author
  ) {}

  /** Tells a workshop how far its programme's library has come, so that its people look again. */
  record NoticeLibrary(WorkshopId workshop, Actor by) implements AttachmentCommand {}
}
